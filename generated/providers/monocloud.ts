// Generated from specs/providers/monocloud.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a user
         * @description Creates a user who can be told apart and can sign in by at least one of a password, a verified e-mail address and a verified phone. Source: monocloud.com/docs, "Create a user", read 2026-11-20, and the official management SDK, CreateUserRequest. How the created user looks beyond what was sent is our choice, because the page shows the stock user.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a user
         * @description The only documented way to see a user's phones: there is no list of phones. Source: monocloud.com/docs, "Find user by id", read 2026-11-20.
         */
        get: operations["findUserById"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description Deletes a user for good, phones included. Source: the official management SDK, deleteUser, read 2026-11-20. The refusals are those of the sibling operations, our choice, because one gateway checks keys and ids for all of these paths.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/phones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a phone
         * @description Adds a number to a user. Source: monocloud.com/docs, "Add a phone number", read 2026-11-20 (200, not 201). The first number of a user becomes the primary one, and a number is held by one user at a time, both our choice, because the page says neither and a number is something to sign in with.
         */
        post: operations["addPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/phones/{identifier_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a phone
         * @description Removes a number from a user; the only documented way to make MonoCloud forget it. Source: monocloud.com/docs, "Remove a phone number", read 2026-11-20 (200 with the user, not 204). When the primary number goes, no other takes its place, our choice, because the page does not say which one would.
         */
        delete: operations["removePhone"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/phones/{identifier_id}/primary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a phone the primary one
         * @description Makes one number the default for messages and sign-in. Source: monocloud.com/docs, "Set phone as primary", read 2026-11-20. That the former primary number stops being it is our choice, because there is one default.
         */
        post: operations["setPrimaryPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/phones/{identifier_id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a phone as verified
         * @description States that the number is the user's, without sending a code. Source: monocloud.com/docs, "Mark phone as verified", read 2026-11-20. That verification_source becomes monocloud is our choice, because every published example of a verified phone shows it.
         */
        post: operations["markPhoneAsVerified"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/phones/{identifier_id}/unverify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a phone as unverified
         * @description States that the number must not be trusted for sign-in or messages; it stays stored. Source: monocloud.com/docs, "Mark phone as unverified", read 2026-11-20. That verification_source becomes null, that the primary mark stays, and that a repetition succeeds are our choice, because the page says nothing of them.
         */
        post: operations["markPhoneAsUnverified"];
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
        CreateUserRequest: {
            /** @description A name to sign in with. */
            username?: string | null;
            /** @description An e-mail address. */
            email?: string | null;
            /** @description Whether the address is known to be the user's. Without it, no. */
            email_verified?: boolean | null;
            /** @description A number in E.164 form. */
            phone_number?: string | null;
            /** @description Whether the number is known to be the user's. */
            phone_number_verified?: boolean | null;
            /** @description A password. */
            password?: string | null;
            /** @description The hash of a password, instead of the password. */
            password_hash?: string | null;
            /** @description How it was hashed. The documents write bcrypt in one place and b_crypt in another. */
            password_hash_algorithm?: string;
            /** @description Whether the user must choose another at the next sign-in. The page gives true as the default. */
            is_temporary_password?: boolean;
            /** @description Full name. */
            name?: string | null;
            /** @description First name. */
            given_name?: string | null;
            /** @description Middle name or initial. */
            middle_name?: string | null;
            /** @description Last name. */
            family_name?: string | null;
            /** @description What friends say. */
            nickname?: string | null;
            /** @description The address of a picture. */
            picture?: string | null;
            /** @description Accept a weak password. */
            skip_password_policy_checks?: boolean;
            /** @description Accept a blocked identifier. */
            skip_identifier_restriction_checks?: boolean;
            /** @description Accept an incomplete profile. */
            skip_conformance_checks?: boolean;
        };
        AddPhoneRequest: {
            /** @description The number, with a plus sign and the country code. */
            phone_number: string;
            /** @description Whether it is known to be the user's. Without it, no. */
            is_verified?: boolean;
            /** @description Accept a blocked number. */
            skip_restriction_checks?: boolean;
        };
        UserConnection: {
            /**
             * @description The identity provider.
             * @enum {string}
             */
            idp: "monocloud" | "google" | "apple" | "facebook" | "microsoft" | "github" | "gitlab" | "discord" | "twitter" | "linkedin" | "xero";
            /** @description The id of the connection. */
            connection_id: string;
        };
        UserEmail: {
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
        };
        UserPhone: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The number in E.164 form. */
            phone: string;
            /** @description Whether it is the default number. */
            primary: boolean;
            /** @description Whether it is known to be the user's. */
            verified: boolean;
            /** @description Where it came from. */
            source?: string | null;
            /** @description Who says that it is the user's. */
            verification_source?: string | null;
        };
        UserPasskey: {
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
        };
        UserExternalProvider: {
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
        };
        UserUsername: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The name to sign in with. */
            username: string;
            /** @description Where it came from. */
            source?: string | null;
        };
        User: {
            /** @description The user's id. */
            user_id: string;
            /** @description Whether the user may not sign in. */
            disabled: boolean;
            /** @description The ways in that were used. Not in every revision of the SDK. */
            connections?: components["schemas"]["UserConnection"][];
            /** @description What is said of the user. */
            claims: {
                [key: string]: unknown;
            };
            /** @description Data that the user may see. */
            public_data: {
                [key: string]: unknown;
            };
            /** @description Data that the user may not see. */
            private_data: {
                [key: string]: unknown;
            };
            /** @description The e-mail addresses. */
            emails: components["schemas"]["UserEmail"][];
            /** @description The phones. */
            phone_numbers: components["schemas"]["UserPhone"][];
            /** @description The passkeys. */
            passkeys: components["schemas"]["UserPasskey"][];
            /** @description Whether the user must choose a new password at the next sign-in. */
            force_password_reset: boolean;
            /** @description The accounts elsewhere. */
            external_providers: components["schemas"]["UserExternalProvider"][];
            /** @description When the user was created, in epoch seconds. */
            creation_time: number;
            /** @description When the user was last changed, in epoch seconds. */
            last_updated: number;
            /** @description The name to sign in with, if there is one. */
            username?: components["schemas"]["UserUsername"] | null;
            /** @description Whether there is a password. */
            has_password: boolean;
            /** @description When the password was last changed, in epoch seconds. */
            password_updated_at?: number | null;
            /** @description Until when the user is locked out, in epoch seconds. */
            block_until?: number | null;
            /** @description Failed sign-ins since the last good one. */
            failure_count: number;
            /** @description All sign-ins tried. */
            sign_in_attempts_count: number;
            /** @description When the last one was tried, in epoch seconds. */
            last_sign_in_attempt?: number | null;
            /** @description From where it was tried. */
            last_sign_in_attempt_ip?: string | null;
            /** @description All good sign-ins. */
            sign_in_success_count: number;
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
        /** @description RFC 9457. Source: the official management SDK, core models and tests, read 2026-11-20. The SDK picks its error class by `status` and its message is `title`, so both are always sent. The real service adds a traceId; the emulator leaves it out. */
        ProblemDetails: {
            /** @description https://httpstatuses.io/ and the status. */
            type: string;
            /** @description The reason phrase. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description More for people. */
            detail?: string;
            /** @description The occurrence. */
            instance?: string;
            /** @description The W3C trace of the request. */
            traceId?: string;
        };
        /** @description A field does not fit. */
        KeyValidationProblem: {
            /**
             * @description Tells this from the other 422.
             * @constant
             */
            type: "https://httpstatuses.io/422#validation-error";
            /** @description The reason phrase. */
            title: string;
            /**
             * @description The HTTP status.
             * @constant
             */
            status: 422;
            /** @description More for people. */
            detail?: string;
            /** @description The occurrence. */
            instance?: string;
            /** @description The W3C trace of the request. */
            traceId?: string;
            /** @description What is wrong, by the name of the field. */
            errors: {
                [key: string]: string[];
            };
        };
        /** @description A rule about identities is broken. */
        IdentityValidationProblem: {
            /**
             * @description Tells this from the other 422.
             * @constant
             */
            type: "https://httpstatuses.io/422#identity-validation-error";
            /** @description The reason phrase. */
            title: string;
            /**
             * @description The HTTP status.
             * @constant
             */
            status: 422;
            /** @description More for people. */
            detail?: string;
            /** @description The occurrence. */
            instance?: string;
            /** @description The W3C trace of the request. */
            traceId?: string;
            /** @description What is wrong. */
            errors: {
                /** @description The rule. No code about phones is published. */
                code: string;
                /** @description Text for people. */
                description: string;
            }[];
        };
        UnprocessableProblem: components["schemas"]["KeyValidationProblem"] | components["schemas"]["IdentityValidationProblem"];
    };
    responses: {
        /** @description Too many requests. The pages do not list it; the official SDK has a typed error for it (management-js, read 2026-11-20). */
        RateLimited: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The request cannot be read. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The key is missing or unknown. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The key has not the permission. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description There is no such user. */
        UserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description There is no such user, or this user has no such phone. */
        PhoneNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The id of the user does not fit. */
        UserIdRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnprocessableProblem"];
            };
        };
        /** @description The id of the phone does not fit. */
        PhoneIdRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnprocessableProblem"];
            };
        };
    };
    parameters: {
        /** @description The user. */
        UserId: string;
        /** @description The phone. The page says string; the official .NET SDK has a GUID, and the emulator insists on one. */
        IdentifierId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            /** @description The user as created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The fields do not fit, or break a rule about identities. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnprocessableProblem"];
                };
            };
            429: components["responses"]["RateLimited"];
        };
    };
    findUserById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            422: components["responses"]["UserIdRefused"];
            429: components["responses"]["RateLimited"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            422: components["responses"]["UserIdRefused"];
            429: components["responses"]["RateLimited"];
        };
    };
    addPhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPhoneRequest"];
            };
        };
        responses: {
            /** @description The user with the new phone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            /** @description The number does not fit, or is held already. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnprocessableProblem"];
                };
            };
            429: components["responses"]["RateLimited"];
        };
    };
    removePhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
                /** @description The phone. The page says string; the official .NET SDK has a GUID, and the emulator insists on one. */
                identifier_id: components["parameters"]["IdentifierId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user without the phone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PhoneNotFound"];
            422: components["responses"]["PhoneIdRefused"];
            429: components["responses"]["RateLimited"];
        };
    };
    setPrimaryPhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
                /** @description The phone. The page says string; the official .NET SDK has a GUID, and the emulator insists on one. */
                identifier_id: components["parameters"]["IdentifierId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user with the phone as the primary one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PhoneNotFound"];
            422: components["responses"]["PhoneIdRefused"];
            429: components["responses"]["RateLimited"];
        };
    };
    markPhoneAsVerified: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
                /** @description The phone. The page says string; the official .NET SDK has a GUID, and the emulator insists on one. */
                identifier_id: components["parameters"]["IdentifierId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user with the phone verified. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PhoneNotFound"];
            422: components["responses"]["PhoneIdRefused"];
            429: components["responses"]["RateLimited"];
        };
    };
    markPhoneAsUnverified: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user. */
                user_id: components["parameters"]["UserId"];
                /** @description The phone. The page says string; the official .NET SDK has a GUID, and the emulator insists on one. */
                identifier_id: components["parameters"]["IdentifierId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user with the phone unverified. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PhoneNotFound"];
            422: components["responses"]["PhoneIdRefused"];
            429: components["responses"]["RateLimited"];
        };
    };
}
