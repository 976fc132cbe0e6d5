// Generated from specs/unified-signals.fragment.yaml by `npm run generate`. Do not edit.

export interface paths {
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
         * @description Push delivery as RFC 8935 describes it. The token is a SET (RFC 8417) with `typ` secevent+jwt, signed by a configured transmitter. RISC `identifier-recycled` and `identifier-changed` about a phone number start revocations; a token that says something else is acknowledged and nothing follows. A token that came before is acknowledged again, without a second effect.
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
         * @description The notification callback of CAMARA's SIM Swap Subscriptions (a CloudEvent in structured mode). `...swapped` starts a revocation; `...subscription-ends` and its kin are acknowledged and logged.
         */
        post: operations["receiveCamaraEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
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
        ApprovalRequest: {
            approvedBy: components["schemas"]["PersonName"];
        };
        ImportReport: {
            /** @description What was made of the good rows; null where there was none. */
            revocation: components["schemas"]["RevocationSummary"] | null;
            /** @description Every row of the upload, in order. */
            rows: {
                /** @description The line on which the row ends. */
                line: number;
                /**
                 * @description Whether it became a target.
                 * @enum {string}
                 */
                status: "accepted" | "refused";
                /** @description The target's id. */
                target?: string;
                code?: components["schemas"]["ProblemCode"];
                /** @description What is wrong with it; tokens and numbers are not shown. */
                detail?: string;
            }[];
        };
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
             * @description What it tells of.
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
        /**
         * @description Stable, and the thing to branch on.
         * @enum {string}
         */
        ProblemCode: "auth/subject-token" | "auth/connection-credentials" | "input/invalid" | "input/subject" | "input/malformed-json" | "input/media-type" | "input/too-large" | "input/unknown-path" | "input/method" | "input/not-acceptable" | "input/rejected-by-provider" | "proof/required" | "proof/invalid" | "proof/expired" | "target/provider-not-found" | "target/connection-not-found" | "target/connection-not-emulated" | "target/snapshot-not-found" | "target/subject-not-found" | "target/revocation-not-found" | "target/delivery-not-found" | "target/phone-not-found" | "target/phone-ambiguous" | "refused/last-login-method" | "refused/by-provider" | "revocation/state" | "revocation/same-person" | "delivery/state" | "idempotency/in-flight" | "idempotency/key-reused" | "store/unavailable" | "limit/rate" | "upstream/unavailable" | "upstream/timeout" | "upstream/failed" | "upstream/not-json" | "upstream/truncated" | "upstream/too-large" | "upstream/redirect" | "upstream/contract-violation" | "capability/effect" | "capability/operation" | "capability/selector" | "gateway/emulator-fault" | "gateway/internal";
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
            /** @description The transmitter's keys, or the directory, cannot be read at the moment. Nothing was kept; send it again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content?: never;
            };
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
            /** @description The directory cannot be read at the moment. Nothing was kept; send it again. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
