// Generated from specs/unified.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what every provider can do */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/providers/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell what one provider can do */
        get: operations["getProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the configured connections */
        get: operations["listConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{connection}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell how one connection is set up and how it fares */
        get: operations["getConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{connection}/phones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the subject's phones as the provider shows them
         * @description Only where the provider documents a read. The subject's access token comes in a header and never in the URL.
         */
        get: operations["listPhones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{connection}/phones/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw trust in one phone of one subject, now
         * @description Tries the acceptable effects in the order given and answers what really happened. An effect never stands in for another.
         */
        post: operations["revokePhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{connection}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the provider to send the one-time code that a revocation will need */
        post: operations["requestProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List revocations, the newest first */
        get: operations["listRevocations"];
        put?: never;
        /**
         * Withdraw trust in a phone at any number of connections, and see it through
         * @description The durable form of `revokePhone`. What is acknowledged here is stored first: it survives a crash, waits out a provider that is down, asks for a pass code where one is needed, and ends with an answer for every target. With `dryRun` nothing is stored and nothing that changes anything is sent. A target whose provider cannot select a phone that way, or has none of the effects, ends `unsupported` while the others go on; `dryRun` says so beforehand.
         */
        post: operations["createRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/revocations/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make one revocation of many rows
         * @description One target a row: CSV (RFC 4180, UTF-8) whose first row names its columns, of `connection`, `phone` (a number, `sole`, or `id:` and an id), `effects` (separated by spaces), `userId`, `walletAddress`, `websiteId`, `organizationId`, `accessToken`, `passCode`; or one `TargetRequest` a line. Good rows are accepted, bad ones reported; 5000 at most. Where no row can be used the upload is refused. With `dryRun` nothing is stored and nothing that changes anything is sent.
         */
        post: operations["importRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/revocations/{revocation}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to a revocation that another person asked for
         * @description Where the request said who asks. Nothing is sent to any provider before.
         */
        post: operations["approveRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/revocations/{revocation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell how a revocation stands, target by target
         * @description All targets in one answer, in the order of the request: 5,000 at most, of about half a kilobyte each. To follow a large one, read its events; the list of revocations has the counts alone.
         */
        get: operations["getRevocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/revocations/{revocation}/targets/{target}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the pass code that a target waits for */
        post: operations["supplyProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/revocations/{revocation}/targets/{target}/proof/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the provider send another pass code
         * @description Sent as soon as the provider lets it be; `proof.expiresAt` of the target says how long it lives.
         */
        post: operations["resendProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/revocations/{revocation}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try the targets again that ended without being settled as asked
         * @description For targets that are `failed`, `refused`, `indeterminate` or waiting for their next attempt. Possible until the deadline: then what it takes (tokens, numbers) is erased.
         */
        post: operations["retryRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/revocations/{revocation}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up the targets that are not settled yet
         * @description A target that is under way settles first. What is done is not undone.
         */
        post: operations["cancelRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/revocations/{revocation}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a revocation as it goes
         * @description Server-sent events: one for each change of a target, from the first (or after `Last-Event-ID`) on. `id` counts from 1, `event` names what happened, `data` is an `Event`. The stream ends when every target is settled.
         */
        get: operations["streamRevocationEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/revocations/{revocation}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say what happened at every provider, signed */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages to webhooks and event receivers, the newest first
         * @description What was, is or could not be delivered, without the messages themselves. Delivered ones are kept for 30 days, those that were given up (`dead`) for good.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send messages again
         * @description Named ones, whatever became of them, or all of an endpoint that were given up. They are due at once, byte for byte as they were and under the same id, with all their attempts before them.
         */
        post: operations["replayDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signals/set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a Security Event Token
         * @description Push delivery as RFC 8935 describes it. The token is a SET (RFC 8417) with `typ` secevent+jwt, signed by a transmitter that `signals.transmitters` of the configuration has; any other is refused with `invalid_issuer`, and so is every token where none is configured. RISC `identifier-recycled` and `identifier-changed` about a phone number start revocations, as `signals.policy` says; a token that says something else, or of a number that nobody has, is acknowledged and nothing follows. A token that came before is acknowledged again, without a second effect.
         */
        post: operations["receiveSecurityEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signals/camara": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a CAMARA SIM swap notification
         * @description The notification callback of CAMARA's SIM Swap Subscriptions (a CloudEvent in structured mode). The sender is one that `signals.camara` of the configuration has, and proves it by the bearer token that it was given (`sinkCredential`), or by the HMAC-SHA-256 of the body in the header that was agreed upon; where none is configured nobody can. `...swapped` starts a revocation, as `signals.policy` says; `...subscription-ends` and its kin are acknowledged and logged. A notification that came before is acknowledged again, without a second effect.
         */
        post: operations["receiveCamaraEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the audit
         * @description One entry a line (NDJSON), chain after chain, each in the order in which it was written; `phonegate audit verify` checks it. What is written while it is read may be missing.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget a number
         * @description Erases what is kept of a number, its keyed hash and its mask, in the audit and in targets that are settled, and messages about it that were delivered or given up; the chains verify as before. Afterwards nobody can tell which number these were about, and no revocation is found by it. Targets that are still open keep it, since it takes the number to settle them.
         */
        post: operations["erasePhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Publish the keys that receipts and outgoing events are signed with */
        get: operations["getSigningKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/{connection}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read everything the emulator holds */
        get: operations["readState"];
        /** Replace everything the emulator holds */
        put: operations["replaceState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/{connection}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start again from a named world
         * @description Also empties the outbox, removes every fault and lets the clock run with real time.
         */
        post: operations["resetState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/{connection}/snapshots/{snapshot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep the present state under a name */
        put: operations["takeSnapshot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/{connection}/snapshots/{snapshot}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go back to a kept state */
        post: operations["restoreSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/{connection}/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the messages that a real provider would have sent */
        get: operations["readOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/{connection}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the emulator's clock */
        get: operations["readClock"];
        /** Move, freeze or release the emulator's clock */
        put: operations["setClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/{connection}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the faults that are still to come */
        get: operations["readFaults"];
        /**
         * Replace the faults
         * @description Deterministic: each request to the native face takes the first fault that fits its operation and still has a turn left. An empty list makes the emulator healthy.
         */
        put: operations["setFaults"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell whether the gateway answers */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    revocation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A revocation has ended, or goes on after it had
         * @description Sent to the configured endpoints with the headers of Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`), at least once; `webhook-id` stays the same when it is sent again. Any 2xx acknowledges it, 410 makes it stop.
         */
        post: operations["onRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description The providers this gateway knows. A fifth provider is one more word here, one contract and one folder.
         * @enum {string}
         */
        ProviderId: "authing" | "genauth" | "monocloud" | "snag";
        /**
         * @description How a fact about a provider is known. `inferred` is our choice where no source says anything.
         * @enum {string}
         */
        Evidence: "documented" | "sdk_source" | "observed" | "inferred";
        /**
         * @description What can happen to a phone.
         * @enum {string}
         */
        Effect: "removed" | "unverified" | "badges_cleared";
        /**
         * @description An effect a caller may accept as the withdrawal of trust.
         * @enum {string}
         */
        AcceptableEffect: "unverified" | "removed";
        /**
         * @description How a revocation stands. `indeterminate` means that the effect may or may not have happened.
         * @enum {string}
         */
        RevocationStatus: "applied" | "noop" | "awaiting_proof" | "refused" | "unsupported" | "indeterminate";
        /**
         * @description Why the number is taken away. It goes to the request log.
         * @enum {string}
         */
        Reason: "sim_swap" | "number_recycled" | "erasure" | "account_takeover" | "offboarding" | "user_request" | "other";
        Provider: {
            id: components["schemas"]["ProviderId"];
            /** @description The provider's name. */
            title: string;
            /** @description What its operations do to a phone. */
            effects: {
                effect: components["schemas"]["Effect"];
                /** @description The operation of the provider's contract that does it. */
                operationId: string;
                evidence: components["schemas"]["Evidence"];
            }[];
            /** @description What the end user must prove before a revocation. */
            proof: {
                /**
                 * @description A one-time code by SMS, or nothing.
                 * @enum {string}
                 */
                kind: "none" | "sms_code";
                /** @description The operation that sends the code. */
                operationId: string | null;
                evidence: components["schemas"]["Evidence"];
            };
            /** @description The properties of `subject` that this provider understands. */
            subject: ("userId" | "walletAddress" | "websiteId" | "organizationId" | "accessToken")[];
            /** @description Any one of these names the user. */
            identifiedBy: ("userId" | "walletAddress" | "accessToken")[];
            /** @description The forms of `phone` that this provider can serve. */
            phoneSelectors: ("id" | "e164" | "sole")[];
            /** @description Whether the provider documents a read of phones. */
            readsPhones: boolean;
            /** @description Rules by which the provider refuses. */
            refusals: {
                code: components["schemas"]["ProblemCode"];
                /** @description The rule in one sentence. */
                rule: string;
                evidence: components["schemas"]["Evidence"];
            }[];
            /** @description The official SDK and how to point it at a connection's native path. */
            sdk: {
                /** @description The npm package. */
                package: string | null;
                /** @description The constructor option that takes the base URL. */
                option: string;
                /** @description What else to know. */
                note: string;
            };
        };
        ProviderList: {
            providers: components["schemas"]["Provider"][];
        };
        Connection: {
            /** @description The connection's id. */
            id: string;
            provider: components["schemas"]["ProviderId"];
            /**
             * @description Who answers behind the fork.
             * @enum {string}
             */
            mode: "emulate" | "proxy";
            /** @description Where the provider's own API is served. */
            nativePath: string;
            /** @description Host and port of the real provider when proxying. */
            upstreamHost: string | null;
            /** @description As seen by the last exchange; nothing is probed. */
            health: {
                /**
                 * @description Unknown until the first proxied exchange.
                 * @enum {string}
                 */
                status: "ok" | "unknown" | "failing";
                /**
                 * Format: date-time
                 * @description When this status began.
                 */
                since?: string;
                code?: components["schemas"]["ProblemCode"];
            };
        };
        ConnectionList: {
            connections: components["schemas"]["Connection"][];
        };
        /** @description The user, named as the provider needs it. */
        Subject: {
            /** @description The user's id at the provider. */
            userId?: string;
            /** @description A wallet address (Snag). */
            walletAddress?: string;
            /** @description Narrows the user to one website (Snag). */
            websiteId?: string;
            /** @description Narrows the user to one organization (Snag). */
            organizationId?: string;
            /** @description The user's own access token, without "Bearer" (Authing, GenAuth). */
            accessToken?: string;
        };
        /** @description A phone number in international form. */
        E164: string;
        /** @description Which phone. `sole` means the only one the subject has. */
        PhoneSelector: "sole" | {
            e164: components["schemas"]["E164"];
        } | {
            /** @description The phone's id at the provider. */
            id: string;
        };
        RevokeRequest: {
            subject: components["schemas"]["Subject"];
            phone: components["schemas"]["PhoneSelector"];
            proof?: components["schemas"]["Proof"];
            /** @description The acceptable effects, the preferred first. Without it `unverified` then `removed`, the least destructive first. */
            effects?: components["schemas"]["AcceptableEffect"][];
            reason?: components["schemas"]["Reason"];
        };
        /** @description One exchange with the provider, nothing coerced. */
        Native: {
            /** @description The operation of the provider's contract. */
            operationId: string;
            /** @description The HTTP status. */
            status: number;
            /** @description The provider's raw answer; null when it had no body. */
            body: unknown;
        };
        Residual: {
            /** @description Whether the provider still keeps the number; null when that is not known. */
            numberStillStored: boolean | null;
        };
        Outcome: {
            /** @description The connection's id. */
            connection: string;
            provider: components["schemas"]["ProviderId"];
            status: components["schemas"]["RevocationStatus"];
            /** @description What really happened. */
            effects: components["schemas"]["Effect"][];
            /** @description The phone; null where the provider never shows it. */
            phone: {
                /** @description The phone's id at the provider. */
                id: string | null;
                /** @description The number, all but country code and last two digits masked. */
                masked: string;
                /** @description Whether the provider calls it verified now; null when it is gone. */
                verified: boolean | null;
            } | null;
            residual: components["schemas"]["Residual"];
            /**
             * @description `read_back`: seen in a later read. `accepted`: the provider said so and documents no read.
             * @enum {string}
             */
            confirmed: "read_back" | "accepted";
            evidence: components["schemas"]["Evidence"];
            /** @description What else is worth knowing. */
            detail?: string;
            /** @description Every exchange with the provider, in order. */
            native: components["schemas"]["Native"][];
        };
        PhoneList: {
            /** @description The connection's id. */
            connection: string;
            provider: components["schemas"]["ProviderId"];
            phones: {
                /** @description The phone's id, where the provider has one. */
                id: string | null;
                /** @description The number in international form; null when the provider's parts do not make one. */
                e164: string | null;
                /** @description The number, masked. */
                masked: string;
                /** @description Whether the provider calls it verified. */
                verified: boolean;
                /** @description Whether it is the default number, where the provider has one. */
                primary: boolean | null;
            }[];
            native: components["schemas"]["Native"][];
        };
        ProofRequest: {
            subject: components["schemas"]["Subject"];
            phone: components["schemas"]["PhoneSelector"];
        };
        ProofRequested: {
            /** @description The connection's id. */
            connection: string;
            provider: components["schemas"]["ProviderId"];
            /**
             * @description The provider accepted to send it.
             * @constant
             */
            status: "sent";
            /**
             * @description A one-time code by SMS.
             * @constant
             */
            kind: "sms_code";
            /** @description The number, masked. */
            to: string;
            /** @description How long the code lives according to the provider. */
            expiresInSeconds: number;
            native: components["schemas"]["Native"][];
        };
        /**
         * @description How a revocation stands as a whole. `completed` only when every target is settled as asked; `partially_completed` when all are settled and some not as asked, which their `code` and `detail` explain; `canceled` or `expired` when that became of all of them.
         * @enum {string}
         */
        RevocationState: "awaiting_approval" | "running" | "completed" | "partially_completed" | "canceled" | "expired";
        /**
         * @description `snapshotted`: the provider's ids are stored, so that a retry stays possible. `indeterminate`: the effect may or may not have happened; while it is not settled a later read decides.
         * @enum {string}
         */
        TargetState: "planned" | "snapshotted" | "awaiting_proof" | "running" | "indeterminate" | "applied" | "noop" | "refused" | "unsupported" | "failed" | "canceled" | "expired";
        Proof: {
            /** @description The one-time code that the user received. */
            passCode: string;
        };
        RevocationRequest: {
            /** @description Which phone of whom at which connection. */
            targets: components["schemas"]["TargetRequest"][];
            reason?: components["schemas"]["Reason"];
            /**
             * Format: date-time
             * @description Until when it is tried; without it for 72 hours.
             */
            deadline?: string;
            /** @description Only say what would be done. */
            dryRun?: boolean;
            /** @description Who asks. Where this is given, nothing is sent before another person has agreed; where `revocations.approval` is `two-person` it must be. */
            requestedBy?: components["schemas"]["PersonName"];
            reference?: components["schemas"]["Reference"];
        };
        TargetRequest: {
            /** @description The connection's id. */
            connection: string;
            subject: components["schemas"]["Subject"];
            phone: components["schemas"]["PhoneSelector"];
            proof?: components["schemas"]["Proof"];
            /** @description The acceptable effects, the preferred first. Without it `unverified` then `removed`, the least destructive first. */
            effects?: components["schemas"]["AcceptableEffect"][];
        };
        /** @description The phone, as last seen; null where the provider never shows it, or where it has not been looked at. */
        TargetPhone: {
            /** @description The phone's id at the provider. */
            id: string | null;
            /** @description The number, all but country code and last two digits masked. */
            masked: string;
            /** @description Whether the provider calls it verified; null when it is gone. */
            verified: boolean | null;
        } | null;
        Target: {
            /** @description The target's id. */
            id: string;
            /** @description The connection's id. */
            connection: string;
            provider: components["schemas"]["ProviderId"];
            status: components["schemas"]["TargetState"];
            /** @description Whether nothing more will be done by itself. */
            settled: boolean;
            /** @description The acceptable effects, the preferred first. */
            acceptable: components["schemas"]["AcceptableEffect"][];
            /** @description What really happened. */
            effects: components["schemas"]["Effect"][];
            phone: components["schemas"]["TargetPhone"];
            residual: components["schemas"]["Residual"];
            /**
             * @description `read_back`: seen in a later read. `accepted`: the provider said so and documents no read. Null: nothing happened.
             * @enum {string|null}
             */
            confirmed: "read_back" | "accepted" | null;
            /** @description How the effect of the operation is known; null where nothing happened. */
            evidence: components["schemas"]["Evidence"] | null;
            /** @description How often it was tried. */
            attempts: number;
            /**
             * Format: date-time
             * @description When it is tried next; null where that is not planned.
             */
            nextAttemptAt: string | null;
            /** @description The pass code that it waits for. */
            proof: {
                /**
                 * @description A one-time code by SMS.
                 * @constant
                 */
                kind: "sms_code";
                /** @description The number it was sent to, masked; null when none was sent. */
                to: string | null;
                /**
                 * Format: date-time
                 * @description How long the code lives according to the provider.
                 */
                expiresAt: string | null;
            } | null;
            code?: components["schemas"]["ProblemCode"];
            /** @description What stands in the way, or what else is worth knowing. */
            detail?: string;
            /** @description Every exchange of the last attempt, in order; the answers themselves are not kept, since numbers stand in them. */
            native: {
                /** @description The operation of the provider's contract. */
                operationId: string;
                /** @description The HTTP status. */
                status: number;
            }[];
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        /** @description Who asked and who agreed, where two persons must; null where one is enough. The names are taken on trust. */
        Approval: {
            requestedBy: components["schemas"]["PersonName"];
            /** @description Null until somebody has agreed. */
            approvedBy: components["schemas"]["PersonName"] | null;
        } | null;
        /** @description A person's name or id, at yours. */
        PersonName: string;
        /** @description A case number or another name for this at yours; not a phone number, since it is never erased. */
        Reference: string;
        /** @description The `reference` that the request gave; null where it gave none. */
        GivenReference: components["schemas"]["Reference"] | null;
        ApprovalRequest: {
            approvedBy: components["schemas"]["PersonName"];
        };
        ImportReport: {
            /** @description What was made of the good rows. */
            revocation: components["schemas"]["RevocationSummary"];
            rows: components["schemas"]["ImportRows"];
        };
        ImportPlan: {
            /** @description What would be made of the good rows, each a target, in order; null where there is none. */
            plan: components["schemas"]["RevocationPlan"] | null;
            rows: components["schemas"]["ImportRows"];
        };
        /** @description Every row of the upload, in order. */
        ImportRows: {
            /** @description The line on which the row ends. */
            line: number;
            /**
             * @description Whether it became a target, or would.
             * @enum {string}
             */
            status: "accepted" | "refused";
            /** @description The target's id; only where there is one. */
            target?: string;
            code?: components["schemas"]["ProblemCode"];
            /** @description What is wrong with it; tokens and numbers are not shown. */
            detail?: string;
        }[];
        RevocationSummary: {
            /** @description The revocation's id. */
            id: string;
            status: components["schemas"]["RevocationState"];
            reason: components["schemas"]["Reason"];
            /**
             * Format: date-time
             * @description When it was stored.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Until when it is tried.
             */
            deadline: string;
            /**
             * Format: date-time
             * @description When the last target was settled.
             */
            settledAt: string | null;
            approval: components["schemas"]["Approval"];
            reference: components["schemas"]["GivenReference"];
            counts: {
                /** @description All targets. */
                total: number;
                /** @description Those with which nothing more will be done by itself. */
                settled: number;
                /** @description Those settled as asked: `applied` or `noop`. */
                asAsked: number;
            };
        };
        Revocation: {
            /** @description The revocation's id. */
            id: string;
            status: components["schemas"]["RevocationState"];
            reason: components["schemas"]["Reason"];
            /**
             * Format: date-time
             * @description When it was stored.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Until when it is tried.
             */
            deadline: string;
            /**
             * Format: date-time
             * @description When the last target was settled.
             */
            settledAt: string | null;
            approval: components["schemas"]["Approval"];
            reference: components["schemas"]["GivenReference"];
            counts: {
                /** @description All targets. */
                total: number;
                /** @description Those with which nothing more will be done by itself. */
                settled: number;
                /** @description Those settled as asked: `applied` or `noop`. */
                asAsked: number;
            };
            /** @description In the order of the request. */
            targets: components["schemas"]["Target"][];
        };
        RevocationList: {
            revocations: components["schemas"]["RevocationSummary"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
        };
        RevocationPlan: {
            reason: components["schemas"]["Reason"];
            /**
             * Format: date-time
             * @description Until when it would be tried.
             */
            deadline: string;
            /** @description In the order of the request. */
            targets: components["schemas"]["PlannedTarget"][];
        };
        PlannedTarget: {
            /** @description The connection's id. */
            connection: string;
            provider: components["schemas"]["ProviderId"];
            /** @description Whether the phone is there; null where the provider documents no read. */
            phonePresent: boolean | null;
            phone: components["schemas"]["TargetPhone"];
            /** @description What would happen; null where nothing acceptable can. */
            effect: components["schemas"]["AcceptableEffect"] | null;
            /**
             * @description What the end user would have to prove.
             * @enum {string}
             */
            proof: "none" | "sms_code";
            /** @description Whether the phone is the last way in, which the provider refuses to take; null where it has no such rule or does not tell. */
            lastLoginMethod: boolean | null;
            /** @description Whether the provider would still keep the number; null when that is not known. */
            numberStillStored: boolean | null;
            code?: components["schemas"]["ProblemCode"];
            /** @description What stands in the way. */
            detail?: string;
        };
        /** @description One change, as the audit has it. No number and no secret stands in it. */
        Event: {
            /** @description Counts from 1 within the revocation. */
            seq: number;
            /**
             * Format: date-time
             * @description By the database's clock.
             */
            at: string;
            /** @description What happened, such as target.applied. */
            event: string;
            /** @description The target's id. */
            target: string | null;
            /** @description Which attempt it was. */
            attempt?: number;
            by?: components["schemas"]["PersonName"];
            code?: components["schemas"]["ProblemCode"];
            /** @description What really happened. */
            effects?: components["schemas"]["Effect"][];
        };
        /** @description What happened where, as it is known. It is never a flat ok. */
        Receipt: {
            /** @constant */
            version: 1;
            /** @description The revocation's id. */
            revocation: string;
            status: components["schemas"]["RevocationState"];
            /** @description Who says so. */
            issuer: string;
            /** Format: date-time */
            issuedAt: string;
            reason: components["schemas"]["Reason"];
            /** @description The number, where all targets are about the same one and it is known; null where not. */
            phone: {
                /** @description The number, all but country code and last two digits masked. */
                masked: string;
                /** @description By which who has the key finds the number again; null where it is not known. */
                keyedHash: components["schemas"]["KeyedHash"] | null;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Until when it is tried.
             */
            deadline: string;
            /**
             * Format: date-time
             * @description When the last target ended.
             */
            settledAt: string | null;
            approval: components["schemas"]["Approval"];
            /** @description The `reference` that the request gave; null where it gave none. Absent in receipts of before there were any. */
            reference?: components["schemas"]["Reference"] | null;
            summary: components["schemas"]["ReceiptSummary"];
            targets: components["schemas"]["ReceiptTarget"][];
            /** @description The last entry of the revocation's audit when the receipt was issued; null where none is kept. */
            audit: components["schemas"]["AuditHead"] | null;
        };
        ReceiptTarget: {
            /** @description The target's id. */
            target: string;
            /** @description The connection's id. */
            connection: string;
            provider: components["schemas"]["ProviderId"];
            /** @description The user; null once that was erased. An access token is never shown. */
            subject: {
                /** @enum {string} */
                by: "userId" | "walletAddress" | "accessToken";
                value: string | null;
            } | null;
            /** @description The number, masked; null where the provider never showed it. */
            phone: string | null;
            /** @description What the caller accepts as the withdrawal of trust, the preferred first. */
            acceptable: components["schemas"]["AcceptableEffect"][];
            status: components["schemas"]["TargetState"];
            /** @description Whether nothing more will be done by itself. */
            settled: boolean;
            /** @description Whether it is settled and one of the requested effects holds now. */
            settledAsAsked: boolean;
            /** @description The same in one sentence. */
            finding: string;
            /** @description What really happened. */
            effects: components["schemas"]["Effect"][];
            residual: components["schemas"]["Residual"];
            /**
             * @description `read_back`: seen in a later read. `accepted`: the provider said so and documents no read. Null where nothing was done.
             * @enum {string|null}
             */
            confirmed: "read_back" | "accepted" | null;
            /** @description How it is known that the provider's operation does this. */
            evidence: components["schemas"]["Evidence"] | null;
            attempts: number;
            /**
             * Format: date-time
             * @description When it last changed; of a settled one, when it was settled.
             */
            updatedAt: string;
            /** @description Why it is not as asked, where there is a code for it. */
            code: components["schemas"]["ProblemCode"] | null;
            /** @description What else is worth knowing. */
            detail: string | null;
            /** @description The provider's own operations that were called, in order, and the HTTP status that each answered. */
            native: {
                operationId: string;
                status: number;
            }[];
        };
        /** @description Counts of targets. */
        ReceiptSummary: {
            targets: number;
            settledAsAsked: number;
            /** @description Not ended yet. */
            open: number;
            /** @description Seen in a later read at the provider. */
            readBack: number;
            /** @description The provider still keeps the number. */
            numberStillStored: number;
            /** @description It is not known whether the provider keeps the number. */
            storageUnknown: number;
        };
        /** @description The last entry of a chain, to hold an export against. */
        AuditHead: {
            /** @description The id of what the chain tells of, a revocation's as a rule. */
            chain: string;
            seq: number;
            hash: string;
        };
        /** @description One link of a chain. `hash` is the SHA-256, in hexadecimal, of `previous` followed by the canonical JSON (RFC 8785) of the entry without `previous`, `hash` and `phone`. */
        AuditEntry: {
            chain: string;
            /** @description Counts from 1 in each chain. */
            seq: number;
            /** Format: date-time */
            at: string;
            /** @description What happened, e.g. `target.applied`. */
            event: string;
            /** @description Who or what did it. */
            actor: string;
            target: string | null;
            attempt: number | null;
            /** @description Words and codes; never a number or a secret. */
            detail: {
                [key: string]: unknown;
            };
            /** @description SHA-256, in hexadecimal, of the canonical JSON of `phone`. It stays when `phone` is erased. */
            phoneDigest: string | null;
            /** @description Null where the entry is about no number, and once it was erased. */
            phone: components["schemas"]["PhoneTrace"] | null;
            /** @description The hash of the entry before; zeros in the first. */
            previous: string;
            hash: string;
        };
        /** @description What the audit keeps of a number. Erased, nobody can tell any more which number an entry was about, not even who has the key. */
        PhoneTrace: {
            keyedHash: components["schemas"]["KeyedHash"];
            masked: string;
            /** @description Keeps what is left after an erasure from being guessed. */
            salt: string;
        };
        /** @description HMAC-SHA-256 of the number in E.164 form, in base64url, after the id of the store's key that it was made with. */
        KeyedHash: string;
        /** @description Counts of what held the number, and of what still does. */
        Erasure: {
            /** @description Audit entries that forgot it. */
            entries: number;
            /** @description Settled targets that forgot it. */
            targets: number;
            /** @description Targets that are not settled, and keep it until they are. */
            open: number;
        };
        JwkSet: {
            keys: {
                kty: string;
                /** @description The thumbprint of RFC 7638. */
                kid: string;
                /** @enum {string} */
                alg?: "ES256" | "EdDSA" | "RS256";
                /** @constant */
                use: "sig";
            }[];
        };
        /** @description How a revocation stands; the receipt has the rest. */
        RevocationEvent: {
            /** @enum {string} */
            type: "revocation.awaiting_approval" | "revocation.running" | "revocation.completed" | "revocation.partially_completed" | "revocation.canceled" | "revocation.expired";
            /**
             * Format: date-time
             * @description When it came to stand so.
             */
            timestamp: string;
            data: {
                revocation: string;
                reason: components["schemas"]["Reason"];
                reference: components["schemas"]["GivenReference"];
                /** @description The number, masked; null where it is not known, or not one. */
                phone: string | null;
                summary: components["schemas"]["ReceiptSummary"];
                targets: {
                    target: string;
                    connection: string;
                    status: components["schemas"]["TargetState"];
                    settledAsAsked: boolean;
                    effects: components["schemas"]["Effect"][];
                }[];
            };
        };
        /**
         * @description `pending`: it is being sent, or will be. `dead`: it was given up, and is sent again only by hand.
         * @enum {string}
         */
        DeliveryState: "pending" | "delivered" | "dead";
        /** @description The kind of an endpoint and its id in the configuration. */
        EndpointId: string;
        /** @description One message to one endpoint. */
        Delivery: {
            /** @description What the receiver sees as `webhook-id`, or as the token's `jti`. */
            id: string;
            endpoint: components["schemas"]["EndpointId"];
            /**
             * @description What it tells of: that a revocation was settled, where the `type` of the webhook says how (`revocation.completed` and so on); or that a target had its effect.
             * @enum {string}
             */
            event: "revocation.settled" | "target.applied";
            /** @description The revocation's id. */
            revocation: string;
            /** @description The target's id; null where it is about the whole revocation. */
            target: string | null;
            state: components["schemas"]["DeliveryState"];
            /** @description Attempts that have ended, since it was last made due by hand. */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            firstAttemptAt: string | null;
            /**
             * Format: date-time
             * @description Null while it is being sent.
             */
            nextAttemptAt: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            /** @description The HTTP status of the last attempt; null where no answer came. */
            lastStatus: number | null;
            /** @description Why the last attempt failed. */
            lastProblem: string | null;
        };
        DeliveryList: {
            deliveries: components["schemas"]["Delivery"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
        };
        /** @description Which messages; by their ids, or by their endpoint. */
        ReplayRequest: {
            /** @description Whatever became of them. */
            deliveries?: string[];
            /** @description All of this endpoint that were given up. */
            endpoint?: components["schemas"]["EndpointId"];
        };
        Replayed: {
            /** @description How many; null where the run that did it was interrupted, and this one has found it done. */
            replayed: number | null;
        };
        /** @description RFC 8935, 2.3. */
        SetError: {
            /** @enum {string} */
            err: "invalid_request" | "invalid_key" | "invalid_issuer" | "invalid_audience" | "authentication_failed" | "access_denied";
            description: string;
        };
        /** @description ErrorInfo of CAMARA Commonalities. */
        CamaraError: {
            /** @enum {integer} */
            status: 400 | 401;
            /** @enum {string} */
            code: "INVALID_ARGUMENT" | "UNAUTHENTICATED";
            message: string;
        };
        /** @description CloudEvents 1.0 with the attributes that CAMARA requires. Further attributes are ignored. */
        CloudEvent: {
            /** @description Unique in its source. */
            id: string;
            source: string;
            /** @constant */
            specversion: "1.0";
            type: string;
            /** @constant */
            datacontenttype?: "application/json";
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @description As `type` has it. */
            data?: components["schemas"]["SimSwapped"] | {
                [key: string]: unknown;
            };
        };
        /** @description The `data` of `org.camaraproject.sim-swap-subscriptions.*.swapped`. */
        SimSwapped: {
            phoneNumber: string;
            subscriptionId?: string;
        };
        /**
         * @description Stable, and the thing to branch on.
         * @enum {string}
         */
        ProblemCode: "auth/subject-token" | "auth/connection-credentials" | "input/invalid" | "input/subject" | "input/malformed-json" | "input/media-type" | "input/too-large" | "input/unknown-path" | "input/method" | "input/not-acceptable" | "input/rejected-by-provider" | "proof/required" | "proof/invalid" | "proof/expired" | "target/provider-not-found" | "target/connection-not-found" | "target/connection-not-emulated" | "target/snapshot-not-found" | "target/subject-not-found" | "target/revocation-not-found" | "target/delivery-not-found" | "target/endpoint-not-found" | "target/phone-not-found" | "target/phone-ambiguous" | "refused/last-login-method" | "refused/by-provider" | "revocation/state" | "revocation/same-person" | "delivery/state" | "idempotency/in-flight" | "idempotency/key-reused" | "store/unavailable" | "signal/unavailable" | "limit/rate" | "upstream/unavailable" | "upstream/timeout" | "upstream/failed" | "upstream/not-json" | "upstream/truncated" | "upstream/too-large" | "upstream/redirect" | "upstream/contract-violation" | "capability/effect" | "capability/operation" | "capability/selector" | "gateway/emulator-fault" | "gateway/internal";
        /**
         * @description Whose fault it is.
         * @enum {string}
         */
        Fault: "client" | "gateway" | "provider" | "contract";
        /** @description RFC 9457 problem details. */
        Problem: {
            /**
             * Format: uri-reference
             * @description A page about this code, at the gateway that answers.
             */
            type: string;
            /** @description The code in words. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            code: components["schemas"]["ProblemCode"];
            fault: components["schemas"]["Fault"];
            /** @description Whether the same request, perhaps with the missing part, can succeed later. */
            retryable: boolean;
            /** @description What happened and what to do. */
            detail: string;
            /** @description JSON pointer into the request to the place at fault. */
            pointer?: string;
            /** @description Every place at which a message breaks its contract. */
            errors?: {
                /**
                 * @description The part of the message.
                 * @enum {string}
                 */
                in: "path" | "query" | "header" | "cookie" | "body" | "response";
                /** @description JSON pointer into that part. */
                pointer: string;
                /** @description What it held, shortened; secrets and numbers are only described. */
                held: string;
                /** @description What it should hold. */
                expected: string;
            }[];
            /** @description What would be possible instead. */
            possible?: string[];
            /** @description How the revocation stands. */
            outcome?: {
                status: components["schemas"]["RevocationStatus"];
                effects: components["schemas"]["Effect"][];
            };
            /** @description Every exchange with the provider, in order. */
            native: components["schemas"]["Native"][];
        };
        Outbox: {
            messages: components["schemas"]["Message"][];
        };
        Message: {
            /** @description The number in international form. */
            to: string;
            /** @description The one-time code. */
            code: string;
            /** @description What the code is for, in the provider's own word. */
            channel: string;
            /**
             * Format: date-time
             * @description By the emulator's clock.
             */
            sentAt: string;
        };
        Clock: {
            /**
             * Format: date-time
             * @description The emulator's time.
             */
            now: string;
            /** @description Whether it stands still. */
            frozen: boolean;
        };
        ClockChange: {
            /**
             * Format: date-time
             * @description Set the time.
             */
            now?: string;
            /** @description Move it forwards, after `now` where both are given. */
            advanceSeconds?: number;
            /** @description Stop or release it. */
            frozen?: boolean;
        };
        FaultList: {
            faults: components["schemas"]["EmulatorFault"][];
        };
        /** @description One planned misbehaviour of the emulator. */
        EmulatorFault: {
            /**
             * @description `latency` waits, then goes on. `status` answers with that status as the provider words failures. `reset` cuts the connection. `malformed` cuts the answer's JSON short. `contract_break` answers with a body that breaks the contract.
             * @enum {string}
             */
            kind: "latency" | "status" | "reset" | "malformed" | "contract_break";
            /** @description Only this operation of the provider's contract. */
            operationId?: string;
            /**
             * @description Before (the default) or after the effect on the state.
             * @enum {string}
             */
            when?: "before" | "after";
            /** @description Let so many fitting requests pass first. */
            skip?: number;
            /** @description For so many requests; without it for every one. */
            times?: number;
            /** @description For `latency`. */
            milliseconds?: number;
            /** @description For `status`. */
            status?: number;
            /** @description For `status`: sent as Retry-After. */
            retryAfterSeconds?: number;
        };
        /** @description Everything an emulator holds. */
        World: components["schemas"]["AuthingWorld"] | components["schemas"]["GenauthWorld"] | components["schemas"]["MonocloudWorld"] | components["schemas"]["SnagWorld"];
        /** @description A World; the `provider` says which schema it must fit. */
        WorldToSet: {
            provider: components["schemas"]["ProviderId"];
        } & (unknown & unknown & unknown & unknown);
        /** @description What Snag knows. Whatever is left out is empty. */
        SnagWorld: {
            /**
             * @description The provider.
             * @constant
             */
            provider: "snag";
            settings?: {
                /** @description How many digits a one-time code has. */
                codeLength: number;
                /** @description How long it can be used. */
                codeLifetimeSeconds: number;
            };
            /** @description The values of X-API-KEY that are accepted. */
            apiKeys?: string[];
            users?: {
                /**
                 * Format: uuid
                 * @description The user's id.
                 */
                id: string;
                /** @description The user's wallet. */
                walletAddress: string;
                /**
                 * Format: uuid
                 * @description The website that the user belongs to.
                 */
                websiteId: string;
                /**
                 * Format: uuid
                 * @description The organization that the user belongs to.
                 */
                organizationId: string;
                /** @description The connected number, if there is one. */
                phoneNumber: components["schemas"]["E164"] | null;
            }[];
            rules?: {
                /**
                 * Format: uuid
                 * @description The rule's id.
                 */
                id: string;
                /** @description Its name. */
                name: string;
                /** @description What it takes, in Snag's words; connected_phone takes a connected phone. */
                type: string;
            }[];
            badges?: {
                /**
                 * Format: uuid
                 * @description The badge's id.
                 */
                id: string;
                /** @description Its name. */
                name: string;
                /** @description Text for people. */
                description: string | null;
                /** @description Its picture. */
                imageUrl: string | null;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description When it last changed.
                 */
                updatedAt: string;
                /**
                 * Format: date-time
                 * @description When it was deleted, if it was.
                 */
                deletedAt: string | null;
                /** @description What it takes to hold it. */
                conditions: {
                    /**
                     * Format: uuid
                     * @description The condition's id.
                     */
                    id: string;
                    /**
                     * Format: uuid
                     * @description The rule to fulfil.
                     */
                    ruleId: string;
                }[];
            }[];
            /** @description Who holds which badge. */
            holdings?: {
                /**
                 * Format: uuid
                 * @description The holding's id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description The user.
                 */
                userId: string;
                /**
                 * Format: uuid
                 * @description The badge.
                 */
                badgeId: string;
                /**
                 * @description Whether the badge is held.
                 * @enum {string}
                 */
                status: "active" | "inactive" | "revoked";
                /**
                 * Format: date-time
                 * @description When it began.
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description When it last changed.
                 */
                updatedAt: string;
            }[];
            /** @description The one-time codes that can still be used, at most one for a user and a number. */
            codes?: {
                /**
                 * Format: uuid
                 * @description The user who asked for it.
                 */
                userId: string;
                phoneNumber: components["schemas"]["E164"];
                /** @description The code. */
                code: string;
                /**
                 * Format: date-time
                 * @description When it stops working.
                 */
                expiresAt: string;
            }[];
            /** @description Proven numbers that another user still has, each waiting for resolvePhoneConflict. */
            accountLinks?: {
                /** @description The token that connectPhone gave. */
                accountLinkData: string;
                /**
                 * Format: uuid
                 * @description The user who has proven the number.
                 */
                userId: string;
                phoneNumber: components["schemas"]["E164"];
            }[];
        };
        /** @description What MonoCloud knows. Whatever is left out is empty. */
        MonocloudWorld: {
            /**
             * @description The provider.
             * @constant
             */
            provider: "monocloud";
            /** @description The keys of the tenant. */
            apiKeys?: {
                /** @description The value of X-API-KEY. */
                key: string;
                /** @description Whether the key may manage users; without that it is answered with 403. */
                permitted: boolean;
            }[];
            users?: components["schemas"]["MonocloudUser"][];
        };
        /** @description A user in MonoCloud's own words. Whatever is left out is as in a user who was just created. */
        MonocloudUser: {
            /** @description The user's id. */
            user_id: string;
            /** @description Whether the user may not sign in. */
            disabled?: boolean;
            connections?: {
                /**
                 * @description The identity provider.
                 * @enum {string}
                 */
                idp: "monocloud" | "google" | "apple" | "facebook" | "microsoft" | "github" | "gitlab" | "discord" | "twitter" | "linkedin" | "xero";
                /** @description The id of the connection. */
                connection_id: string;
            }[];
            /** @description What is said of the user. */
            claims?: {
                [key: string]: unknown;
            };
            /** @description Data that the user may see. */
            public_data?: {
                [key: string]: unknown;
            };
            /** @description Data that the user may not see. */
            private_data?: {
                [key: string]: unknown;
            };
            emails?: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /** @description The address. */
                email: string;
                /** @description Whether it is the default address. */
                primary: boolean;
                /** @description Whether it is known to be the user's. */
                verified: boolean;
                /** @description Where it came from. */
                source?: string | null;
                /** @description Who says that it is the user's. */
                verification_source?: string | null;
            }[];
            phone_numbers?: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                phone: components["schemas"]["E164"];
                /** @description Whether it is the default number. */
                primary: boolean;
                /** @description Whether it is known to be the user's. */
                verified: boolean;
                /** @description Where it came from. */
                source?: string | null;
                /** @description Who says that it is the user's. */
                verification_source?: string | null;
            }[];
            passkeys?: {
                /** @description Its name. */
                name?: string | null;
                /** @description Its id. */
                passkey_id: string;
                /** @description The public key. */
                public_key: string;
                /** @description The make of the authenticator. */
                aa_guid: string;
                /** @description Whether it is backed up. */
                backup_state: boolean;
                /** @description Whether it may be backed up. */
                backup_eligibility: boolean;
                /** @description Whether the user was present. */
                user_present: boolean;
                /** @description Whether the authenticator checked the user. */
                user_verified: boolean;
                /** @description The browser that made it. */
                user_agent: string;
            }[];
            /** @description Whether the user must choose a new password. */
            force_password_reset?: boolean;
            external_providers?: {
                /**
                 * @description The external provider.
                 * @enum {string}
                 */
                authenticator: "google" | "apple" | "facebook" | "microsoft" | "github" | "gitlab" | "discord" | "twitter" | "linkedin" | "xero";
                /** @description The user's id there. */
                provider_user_id: string;
                /** @description What the provider says of the user. */
                claims: {
                    [key: string]: unknown;
                };
            }[];
            /** @description When the user was created, in epoch seconds. */
            creation_time?: number;
            /** @description When the user was last changed, in epoch seconds. */
            last_updated?: number;
            /** @description The name to sign in with, if there is one. */
            username?: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /** @description The name. */
                username: string;
                /** @description Where it came from. */
                source?: string | null;
            } | null;
            /** @description Whether there is a password. */
            has_password?: boolean;
            /** @description When the password was last changed, in epoch seconds. */
            password_updated_at?: number | null;
            /** @description Until when the user is locked out, in epoch seconds. */
            block_until?: number | null;
            /** @description Failed sign-ins since the last good one. */
            failure_count?: number;
            /** @description All sign-ins tried. */
            sign_in_attempts_count?: number;
            /** @description When the last one was tried, in epoch seconds. */
            last_sign_in_attempt?: number | null;
            /** @description From where it was tried. */
            last_sign_in_attempt_ip?: string | null;
            /** @description All good sign-ins. */
            sign_in_success_count?: number;
            /** @description When the last good one was, in epoch seconds. */
            last_sign_in_success?: number | null;
            /** @description From where it came. */
            last_sign_in_success_ip?: string | null;
            /** @description When the user was last seen, in epoch seconds. */
            last_activity?: number | null;
            /** @description Where the user was last seen. */
            last_known_city?: string | null;
            /** @description Where the user was last seen. */
            last_known_country?: string | null;
            /** @description Where the user was last seen. */
            last_known_region?: string | null;
        };
        AuthingWorld: {
            /**
             * @description The provider.
             * @constant
             */
            provider: "authing";
            appIds: components["schemas"]["AuthingAppIds"];
            users: components["schemas"]["AuthingUsers"];
            tokens: components["schemas"]["AuthingTokens"];
            codes?: components["schemas"]["AuthingCodes"];
            settings?: components["schemas"]["AuthingSettings"];
        };
        GenauthWorld: {
            /**
             * @description The provider.
             * @constant
             */
            provider: "genauth";
            appIds: components["schemas"]["AuthingAppIds"];
            users: components["schemas"]["AuthingUsers"];
            tokens: components["schemas"]["AuthingTokens"];
            codes?: components["schemas"]["AuthingCodes"];
            settings?: components["schemas"]["AuthingSettings"];
        };
        /** @description The ids of the applications that exist. */
        AuthingAppIds: string[];
        /** @description The users of the one user pool. No two share an id, an e-mail address, a username or a number. */
        AuthingUsers: components["schemas"]["AuthingUser"][];
        AuthingUser: {
            /** @description The user's id. */
            userId: string;
            /**
             * Format: date-time
             * @description Without it the start of 1970.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description Without it the same as createdAt.
             */
            updatedAt?: string;
            /** @description The user's id in another system. */
            externalId?: string;
            /** @description The username. */
            username?: string;
            /** @description The password, in the clear: this is an emulator. */
            password?: string;
            /**
             * Format: date-time
             * @description When the password was set.
             */
            passwordLastSetAt?: string;
            /** @description The e-mail address; case does not matter. */
            email?: string;
            /** @description Without it whether there is an e-mail address. */
            emailVerified?: boolean;
            /** @description The number without its country code. */
            phone?: string;
            /** @description The country code; without it +86. */
            phoneCountryCode?: string;
            /** @description Without it whether there is a number. */
            phoneVerified?: boolean;
            /**
             * @description Without it U, unknown.
             * @enum {string}
             */
            gender?: "M" | "F" | "U";
            /** @description How often the user has signed in. */
            loginsCount?: number;
            /**
             * Format: date-time
             * @description When the user last signed in.
             */
            lastLogin?: string;
            /** @description The user's departments. */
            departmentIds?: string[];
            /** @description The user's custom fields. */
            customData?: {
                [key: string]: unknown;
            };
            /** @description The user's accounts at other identity providers; one is enough as another login method. */
            identities?: components["schemas"]["AuthingIdentity"][];
        };
        AuthingIdentity: {
            /** @description The identity's id. */
            identityId: string;
            /** @description The id of the other identity provider. */
            extIdpId: string;
            /**
             * @description The kind of identity provider.
             * @enum {string}
             */
            provider: "oidc" | "oauth2" | "saml" | "ldap" | "ad" | "cas" | "azure-ad" | "wechat" | "google" | "qq" | "wechatwork" | "dingtalk" | "weibo" | "github" | "alipay" | "apple" | "baidu" | "lark" | "gitlab" | "twitter" | "facebook" | "slack" | "linkedin" | "yidun" | "qingcloud" | "gitee" | "instagram" | "welink" | "huawei" | "honor" | "xiaomi" | "oppo" | "aws" | "amazon" | "douyin" | "kuaishou" | "line" | "sdbz" | "zjzwfw" | "zzding" | "seeyona8v5";
            /** @description Such as openid, unionid or primary. */
            type: string;
            /** @description The user's id over there. */
            userIdInIdp: string;
            /** @description What the other side says about the user. */
            userInfoInIdp: {
                [key: string]: unknown;
            };
            /** @description The connections that the identity came by. */
            originConnIds: string[];
        };
        /** @description The access tokens that users hold. */
        AuthingTokens: components["schemas"]["AuthingToken"][];
        AuthingToken: {
            /** @description The token, without "Bearer". */
            accessToken: string;
            /** @description Whose it is. */
            userId: string;
            /**
             * Format: date-time
             * @description When it stops working; without it never.
             */
            expiresAt?: string;
        };
        /** @description The last one-time code of each number and channel. */
        AuthingCodes: components["schemas"]["AuthingCode"][];
        AuthingCode: {
            to: components["schemas"]["E164"];
            /** @description What the code is for, such as CHANNEL_UNBIND_PHONE. */
            channel: string;
            /** @description The code. */
            code: string;
            /**
             * Format: date-time
             * @description When it was sent.
             */
            sentAt: string;
            /** @description How often another code was given instead; without it 0. */
            wrongTries?: number;
            /** @description Whether it has served its purpose; without it false. */
            used?: boolean;
        };
        /** @description The rules of the user pool; each one left out has its documented value. */
        AuthingSettings: {
            /** @description Digits of a code; without it 6. */
            verifyCodeLength?: number;
            /** @description More wrong tries than this void a code; without it 1. */
            verifyCodeMaxAttempts?: number;
            /** @description How long a code lives; without it 60. */
            passCodeTtlSeconds?: number;
            /** @description The time between two messages to one number on one channel; without it 60. */
            smsIntervalSeconds?: number;
            /** @description Whether username and password are a login method besides the phone; without it false. */
            passwordCountsAsLogin?: boolean;
        };
    };
    responses: {
        /** @description No revocation, or no target of it, has that id. */
        RevocationNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A target names a connection that does not exist. Nothing was stored. */
        TargetConnectionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The target waits for no pass code, or the same request is under way. */
        NotWaiting: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A request with the same key is under way. */
        KeyInFlight: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key was used for another request. */
        KeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The store does not answer, so nothing was accepted. */
        StoreUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The directory, the sender's keys or the store cannot be read at the moment. Nothing was kept; send it again. */
        SignalUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request breaks the contract. */
        BadQuery: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No connection has that id. */
        ConnectionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such connection, or it proxies and so has no emulator. */
        NotEmulated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The provider refuses the end user's token. */
        SubjectTokenRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The provider refuses the credentials that this connection is configured with. */
        ConnectionCredentials: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The provider refuses for a reason of its own, which `native` holds. */
        RefusedByProvider: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The provider's rate limit is reached. */
        RateLimited: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The provider could not be reached, failed, or answered in a way that breaks its contract. */
        UpstreamBroken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The provider did not answer in time; `outcome` says whether the effect is known. */
        UpstreamTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The id of a connection in `emulate` mode. */
        EmulatedConnection: string;
        /** @description A key of your choice, unique to this request (IETF draft-ietf-httpapi-idempotency-key-header). A repetition with the same key is answered with the first final answer and does nothing again. Kept for 24 hours, of revocations for 7 days. */
        IdempotencyKey: string;
        /** @description The revocation's id. */
        Revocation: string;
        /** @description The target's id. */
        Target: string;
        /** @description A name of your choice. */
        Snapshot: string;
    };
    requestBodies: never;
    headers: {
        /** @description Where the revocation is. */
        Location: string;
        /** @description The preference that was followed. */
        PreferenceApplied: string;
        /** @description `true` when this is the answer to an earlier request with the same key. */
        IdempotentReplayed: string;
        /** @description Seconds to wait before trying again. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All providers this gateway knows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderList"];
                };
            };
            400: components["responses"]["BadQuery"];
        };
    };
    getProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The provider's id. */
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The provider's abilities, with the grade of evidence behind each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            400: components["responses"]["BadQuery"];
            /** @description No provider has that id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All connections of this gateway, without any credential. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionList"];
                };
            };
            400: components["responses"]["BadQuery"];
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The connection's id. */
                connection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection, without any credential. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["BadQuery"];
            404: components["responses"]["ConnectionNotFound"];
        };
    };
    listPhones: {
        parameters: {
            query?: {
                /** @description The user's id at the provider. */
                userId?: string;
            };
            header?: {
                /** @description The end user's own access token, for providers that act as the logged-in user. */
                "subject-access-token"?: string;
            };
            path: {
                /** @description The connection's id. */
                connection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The phones, each with its number masked and in full as the provider stores it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneList"];
                };
            };
            /** @description The request does not say whose phones, or breaks the contract. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["SubjectTokenRefused"];
            403: components["responses"]["ConnectionCredentials"];
            /** @description The connection or the subject does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: components["responses"]["RefusedByProvider"];
            429: components["responses"]["RateLimited"];
            /** @description The provider documents no read of phones. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            502: components["responses"]["UpstreamBroken"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    revokePhone: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, unique to this request (IETF draft-ietf-httpapi-idempotency-key-header). A repetition with the same key is answered with the first final answer and does nothing again. Kept for 24 hours, of revocations for 7 days. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The connection's id. */
                connection: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeRequest"];
            };
        };
        responses: {
            /** @description Settled. `status` is `applied`, or `noop` when nothing had to change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description The request breaks the contract, or names the subject in a way the provider cannot use. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["SubjectTokenRefused"];
            403: components["responses"]["ConnectionCredentials"];
            /** @description The connection, the subject or the phone does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The provider refuses, or the selector fits several phones. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The provider needs a one-time code, or refuses the one given. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            /** @description The provider cannot do this; `possible` says what it can. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            502: components["responses"]["UpstreamBroken"];
            503: components["responses"]["StoreUnavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    requestProof: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, unique to this request (IETF draft-ietf-httpapi-idempotency-key-header). A repetition with the same key is answered with the first final answer and does nothing again. Kept for 24 hours, of revocations for 7 days. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The connection's id. */
                connection: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofRequest"];
            };
        };
        responses: {
            /** @description The provider accepted to send a code. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofRequested"];
                };
            };
            /** @description The request breaks the contract, or names the subject in a way the provider cannot use. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["SubjectTokenRefused"];
            403: components["responses"]["ConnectionCredentials"];
            404: components["responses"]["ConnectionNotFound"];
            409: components["responses"]["RefusedByProvider"];
            422: components["responses"]["KeyReused"];
            /** @description The provider sends at most one code a minute. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The provider needs no proof. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            502: components["responses"]["UpstreamBroken"];
            503: components["responses"]["StoreUnavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    listRevocations: {
        parameters: {
            query?: {
                /** @description Only those that stand so. */
                status?: components["schemas"]["RevocationState"];
                /** @description Only those for this reason. */
                reason?: components["schemas"]["Reason"];
                /** @description Only those with a target at this connection. */
                connection?: string;
                /** @description Only those with a target that stands so; `failed` lists what waits for a retry by hand. */
                targetStatus?: components["schemas"]["TargetState"];
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description Only those that took away this number. It is looked up by its keyed hash, and never stands in a URL. */
                "phone-number"?: components["schemas"]["E164"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of revocations without their targets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevocationList"];
                };
            };
            /** @description The request breaks the contract, or the cursor is not one of ours. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: components["responses"]["StoreUnavailable"];
        };
    };
    createRevocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, unique to this request (IETF draft-ietf-httpapi-idempotency-key-header). A repetition with the same key is answered with the first final answer and does nothing again. Kept for 24 hours, of revocations for 7 days. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N` answers as soon as every target is settled, and after N seconds (60 at most) in any case (RFC 7240). */
                prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevocationRequest"];
            };
        };
        responses: {
            /** @description The plan that `dryRun` asked for. Nothing was stored or changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevocationPlan"];
                };
            };
            /** @description Stored, and every target was settled within the time that `Prefer` gave. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revocation"];
                };
            };
            /** @description Stored; it will be seen through. `Location` says where to look. */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revocation"];
                };
            };
            /** @description The request breaks the contract, or names a subject in a way its provider cannot use. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["TargetConnectionNotFound"];
            409: components["responses"]["KeyInFlight"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    importRevocation: {
        parameters: {
            query?: {
                /** @description Why the numbers are taken away; `other` where it does not say. */
                reason?: components["schemas"]["Reason"];
                /** @description Who asks, where two persons must agree. */
                requestedBy?: components["schemas"]["PersonName"];
                /** @description A case number or another name for this at yours; not a phone number, since it is never erased. */
                reference?: components["schemas"]["Reference"];
                /** @description Only say what would be done. */
                dryRun?: boolean;
            };
            header?: {
                /** @description A key of your choice, unique to this request (IETF draft-ietf-httpapi-idempotency-key-header). A repetition with the same key is answered with the first final answer and does nothing again. Kept for 24 hours, of revocations for 7 days. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description The plan that `dryRun` asked for. Nothing was stored or changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPlan"];
                };
            };
            /** @description Stored, but for the rows that are refused. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["BadQuery"];
            409: components["responses"]["KeyInFlight"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    approveRevocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, unique to this request (IETF draft-ietf-httpapi-idempotency-key-header). A repetition with the same key is answered with the first final answer and does nothing again. Kept for 24 hours, of revocations for 7 days. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The revocation's id. */
                revocation: components["parameters"]["Revocation"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalRequest"];
            };
        };
        responses: {
            /** @description Agreed; it is worked on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revocation"];
                };
            };
            400: components["responses"]["BadQuery"];
            /** @description The one who asked cannot be the one who agrees. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["RevocationNotFound"];
            /** @description It waits for nobody's agreement. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["KeyReused"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    getRevocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The revocation's id. */
                revocation: components["parameters"]["Revocation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revocation and all its targets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revocation"];
                };
            };
            400: components["responses"]["BadQuery"];
            404: components["responses"]["RevocationNotFound"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    supplyProof: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, unique to this request (IETF draft-ietf-httpapi-idempotency-key-header). A repetition with the same key is answered with the first final answer and does nothing again. Kept for 24 hours, of revocations for 7 days. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The revocation's id. */
                revocation: components["parameters"]["Revocation"];
                /** @description The target's id. */
                target: components["parameters"]["Target"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description Stored; the target goes on with it. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Target"];
                };
            };
            400: components["responses"]["BadQuery"];
            404: components["responses"]["RevocationNotFound"];
            409: components["responses"]["NotWaiting"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    resendProof: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, unique to this request (IETF draft-ietf-httpapi-idempotency-key-header). A repetition with the same key is answered with the first final answer and does nothing again. Kept for 24 hours, of revocations for 7 days. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The revocation's id. */
                revocation: components["parameters"]["Revocation"];
                /** @description The target's id. */
                target: components["parameters"]["Target"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stored; the target goes on to ask for a code. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Target"];
                };
            };
            400: components["responses"]["BadQuery"];
            404: components["responses"]["RevocationNotFound"];
            409: components["responses"]["NotWaiting"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    retryRevocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, unique to this request (IETF draft-ietf-httpapi-idempotency-key-header). A repetition with the same key is answered with the first final answer and does nothing again. Kept for 24 hours, of revocations for 7 days. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The revocation's id. */
                revocation: components["parameters"]["Revocation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stored; the targets are tried again at once. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revocation"];
                };
            };
            400: components["responses"]["BadQuery"];
            404: components["responses"]["RevocationNotFound"];
            /** @description There is nothing to try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["KeyReused"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    cancelRevocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, unique to this request (IETF draft-ietf-httpapi-idempotency-key-header). A repetition with the same key is answered with the first final answer and does nothing again. Kept for 24 hours, of revocations for 7 days. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The revocation's id. */
                revocation: components["parameters"]["Revocation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stored. A settled revocation stays as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revocation"];
                };
            };
            400: components["responses"]["BadQuery"];
            404: components["responses"]["RevocationNotFound"];
            409: components["responses"]["KeyInFlight"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    streamRevocationEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Go on after this event. */
                "last-event-id"?: number;
            };
            path: {
                /** @description The revocation's id. */
                revocation: components["parameters"]["Revocation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, as they happen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadQuery"];
            404: components["responses"]["RevocationNotFound"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The revocation's id. */
                revocation: components["parameters"]["Revocation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt as it stands; as JSON, as a JWS in compact serialization (RFC 7515), or as a page to print. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                    "application/jose": string;
                    "text/html": string;
                };
            };
            400: components["responses"]["BadQuery"];
            404: components["responses"]["RevocationNotFound"];
            /** @description None of the media types that the caller accepts can be given. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: components["responses"]["StoreUnavailable"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Only those that stand so; `dead` lists what was given up. */
                state?: components["schemas"]["DeliveryState"];
                /** @description Only those to this endpoint, e.g. `webhook/team` or `set/idp`. */
                endpoint?: components["schemas"]["EndpointId"];
                /** @description Only those about this revocation. */
                revocation?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            /** @description The request breaks the contract, or the cursor is not one of ours. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: components["responses"]["StoreUnavailable"];
        };
    };
    replayDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, unique to this request (IETF draft-ietf-httpapi-idempotency-key-header). A repetition with the same key is answered with the first final answer and does nothing again. Kept for 24 hours, of revocations for 7 days. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            /** @description Stored; they are sent at once. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            /** @description The request breaks the contract. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No delivery has that id, or no endpoint of that id is configured. Nothing is sent again. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description One of them is being sent at this moment, or its endpoint is not configured. Nothing is sent again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["KeyReused"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    receiveSecurityEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/secevent+jwt": string;
            };
        };
        responses: {
            /** @description Acknowledged. What follows is stored. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not acknowledged. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetError"];
                };
            };
            503: components["responses"]["SignalUnavailable"];
        };
    };
    receiveCamaraEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/cloudevents+json": components["schemas"]["CloudEvent"];
            };
        };
        responses: {
            /** @description Acknowledged. What follows is stored. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not a notification that can be understood. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamaraError"];
                };
            };
            /** @description The sender did not prove who it is. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CamaraError"];
                };
            };
            503: components["responses"]["SignalUnavailable"];
        };
    };
    exportAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["AuditEntry"];
                };
            };
            400: components["responses"]["BadQuery"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    erasePhone: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, unique to this request (IETF draft-ietf-httpapi-idempotency-key-header). A repetition with the same key is answered with the first final answer and does nothing again. Kept for 24 hours, of revocations for 7 days. */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: components["schemas"]["E164"];
                };
            };
        };
        responses: {
            /** @description What was erased. */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            400: components["responses"]["BadQuery"];
            409: components["responses"]["KeyInFlight"];
            422: components["responses"]["KeyReused"];
            503: components["responses"]["StoreUnavailable"];
        };
    };
    getSigningKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JWK Set (RFC 7517), public parts only. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jwk-set+json": components["schemas"]["JwkSet"];
                };
            };
            400: components["responses"]["BadQuery"];
        };
    };
    readState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a connection in `emulate` mode. */
                connection: components["parameters"]["EmulatedConnection"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The world as it stands; put it back with PUT. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["World"];
                };
            };
            400: components["responses"]["BadQuery"];
            404: components["responses"]["NotEmulated"];
        };
    };
    replaceState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a connection in `emulate` mode. */
                connection: components["parameters"]["EmulatedConnection"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorldToSet"];
            };
        };
        responses: {
            /** @description Replaced. The outbox is emptied; clock and faults stay. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The world breaks its schema or its own rules; nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotEmulated"];
        };
    };
    resetState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a connection in `emulate` mode. */
                connection: components["parameters"]["EmulatedConnection"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description A named world of the provider; without it the world that the gateway started with. */
                    world?: string;
                };
            };
        };
        responses: {
            /** @description The emulator holds the named world. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No world has that name. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotEmulated"];
        };
    };
    takeSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a connection in `emulate` mode. */
                connection: components["parameters"]["EmulatedConnection"];
                /** @description A name of your choice. */
                snapshot: components["parameters"]["Snapshot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kept in memory until the gateway stops. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadQuery"];
            404: components["responses"]["NotEmulated"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a connection in `emulate` mode. */
                connection: components["parameters"]["EmulatedConnection"];
                /** @description A name of your choice. */
                snapshot: components["parameters"]["Snapshot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The emulator holds the state as it was kept, the outbox and the setting of the clock included; faults stay. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadQuery"];
            /** @description The connection is not emulated, or no snapshot has that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOutbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a connection in `emulate` mode. */
                connection: components["parameters"]["EmulatedConnection"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages, newest last. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outbox"];
                };
            };
            400: components["responses"]["BadQuery"];
            404: components["responses"]["NotEmulated"];
        };
    };
    readClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a connection in `emulate` mode. */
                connection: components["parameters"]["EmulatedConnection"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The time that the emulator believes in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["BadQuery"];
            404: components["responses"]["NotEmulated"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a connection in `emulate` mode. */
                connection: components["parameters"]["EmulatedConnection"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockChange"];
            };
        };
        responses: {
            /** @description The time that the emulator believes in from now on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description Not a time, or a step backwards. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotEmulated"];
        };
    };
    readFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a connection in `emulate` mode. */
                connection: components["parameters"]["EmulatedConnection"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The faults in the order in which they are tried. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultList"];
                };
            };
            400: components["responses"]["BadQuery"];
            404: components["responses"]["NotEmulated"];
        };
    };
    setFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a connection in `emulate` mode. */
                connection: components["parameters"]["EmulatedConnection"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultList"];
            };
        };
        responses: {
            /** @description The faults now set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultList"];
                };
            };
            /** @description Not a fault, or an operation that the provider does not have. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotEmulated"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The gateway is up and its contracts are sound.
                         * @constant
                         */
                        status: "ok";
                    };
                };
            };
            400: components["responses"]["BadQuery"];
        };
    };
    onRevocation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevocationEvent"];
            };
        };
        responses: {
            /** @description Acknowledged. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Send nothing more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
