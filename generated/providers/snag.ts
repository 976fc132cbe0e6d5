// Generated from specs/providers/snag.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/api/phone_verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a one-time code by SMS
         * @description Sends a one-time code to a number through Twilio Verify. Source: docs.snagsolutions.io, "Send Phone Verification Code", read 2026-11-20. That page documents only the 200; 400 and 403 are as "Disconnect Phone" documents them, our choice, because one gateway checks keys and bodies for all of these paths.
         */
        post: operations["sendPhoneVerificationCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phone_verifications/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the code and connect the number
         * @description Checks the one-time code and connects the number to the user. A failed check and a number that another user has are both HTTP 200 with an error code in the body. Source: docs.snagsolutions.io, "Verify Phone OTP and Connect", read 2026-11-20. Only MAXIMUM_ACCOUNT_LINKED is a documented code; the code for a failed check is our choice, because the page says that `error` is set "if verification failed" and names none.
         */
        post: operations["connectPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phone_verifications/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disconnect the number from the user
         * @description Disconnects the number from the user's profile and clears the badges that go with it. Source: docs.snagsolutions.io, "Disconnect Phone", read 2026-11-20. No property is required there; without userId or walletAddress nobody is meant, so the emulator answers 400, our choice, because the sibling operations for badges say that one of the two is required. With nothing connected the answer is the same 200, our choice.
         */
        post: operations["disconnectPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the number from the other user to this one
         * @description Takes the number from the user who has it and connects it to the user who has just proven it. Source: docs.snagsolutions.io, "Post apiusersverify", read 2026-11-20, and the official node SDK, src/resources/users/users.ts. No message text is published; ours is that of the sibling page "Connect Auth Verify". A token works once and only for the user it was made for, our choice, because anything else would move a number to a user who never proved it.
         */
        post: operations["resolvePhoneConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loyalty/badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Badges, with who holds them
         * @description Lists badges, newest first. Source: docs.snagsolutions.io, "Get badges (all or by id)", read 2026-11-20, and the official node SDK, src/resources/loyalty/badges.ts. The holders are listed when a user or a wallet is asked for, and a page has 10 badges unless asked otherwise, both our choice, because the page says neither.
         */
        get: operations["listBadges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loyalty/badge_users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who holds a badge
         * @description Lists the holders of one badge, newest first. Source: docs.snagsolutions.io, "Get users for a badge", read 2026-11-20, and the official node SDK, src/resources/loyalty/transactions/transactions.ts.
         */
        get: operations["listBadgeUsers"];
        put?: never;
        post?: never;
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
        /** @description A number in E.164 form. */
        PhoneNumber: string;
        SendPhoneVerificationCodeRequest: {
            phoneNumber: components["schemas"]["PhoneNumber"];
            /**
             * Format: uuid
             * @description The website.
             */
            websiteId?: string;
            /**
             * Format: uuid
             * @description The user.
             */
            userId?: string;
            /** @description The user's wallet. */
            walletAddress?: string;
        };
        SendPhoneVerificationCodeResponse: {
            data: {
                /** @description Whether the code was sent. */
                success: boolean;
                /** @description Text for people. */
                message: string;
                /**
                 * Format: uuid
                 * @description The user.
                 */
                userId: string;
            };
        };
        ConnectPhoneRequest: {
            phoneNumber: components["schemas"]["PhoneNumber"];
            /** @description The one-time code. */
            code: string;
            /**
             * Format: uuid
             * @description The website.
             */
            websiteId?: string;
            /**
             * Format: uuid
             * @description The user.
             */
            userId?: string;
            /** @description The user's wallet. */
            walletAddress?: string;
        };
        ConnectPhoneResponse: {
            data: {
                /** @description Whether the number is connected now. */
                success: boolean;
                /** @description Text for people. */
                message?: string;
                /** @description Why it is not, as a code. MAXIMUM_ACCOUNT_LINKED when another user has the number. */
                error?: string;
                /** @description With MAXIMUM_ACCOUNT_LINKED, the JWT to pass to resolvePhoneConflict. */
                accountLinkData?: string;
            };
        };
        DisconnectPhoneRequest: {
            /**
             * Format: uuid
             * @description The website.
             */
            websiteId?: string;
            /**
             * Format: uuid
             * @description The organization.
             */
            organizationId?: string;
            /**
             * Format: uuid
             * @description The user.
             */
            userId?: string;
            /** @description The user's wallet. */
            walletAddress?: string;
        };
        DisconnectPhoneResponse: {
            data: {
                /** @description Text for people. */
                message: string;
            };
        };
        ResolvePhoneConflictRequest: {
            /** @description The JWT that connectPhone gave. */
            accountLinkData: string;
            /**
             * Format: uuid
             * @description The website.
             */
            websiteId?: string;
            /**
             * Format: uuid
             * @description The organization.
             */
            organizationId?: string;
            /**
             * Format: uuid
             * @description The user who takes the number.
             */
            userId?: string;
            /** @description The wallet of that user. */
            walletAddress?: string;
        };
        ResolvePhoneConflictResponse: {
            /** @description Text for people. */
            message: string;
        };
        BadRequest: {
            /** @description Text for people. */
            message: string;
        };
        /**
         * @example {
         *       "message": "Forbidden, Could not validate api key"
         *     }
         */
        Forbidden: {
            /** @description Text for people. */
            message: string;
        };
        InternalServerError: {
            /** @description Always false. */
            success: boolean;
            /** @description Text for people. */
            message: string;
            /** @description More for the people of Snag. */
            debugInfo?: string;
        };
        /**
         * @description Whether the badge is held.
         * @enum {string}
         */
        BadgeStatus: "active" | "inactive" | "revoked";
        NamedReference: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its name. */
            name: string;
        };
        /** @description What the condition is about; one of these is not null. */
        LoyaltyConditionAssociation: {
            loyaltyBadge: components["schemas"]["NamedReference"] | null;
            loyaltyCurrency: components["schemas"]["NamedReference"] | null;
            loyaltyLeaderboardView: components["schemas"]["NamedReference"] | null;
            loyaltyRule: components["schemas"]["NamedReference"] | null;
            loyaltyRuleGroup: components["schemas"]["NamedReference"] | null;
        };
        LoyaltyCondition: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * @description What kind of condition it is.
             * @enum {string}
             */
            type: "rule" | "rules" | "points" | "section" | "level" | "api" | "badge" | "badges" | "csv";
            /** @description Text for people. */
            description: string | null;
            /** @description Points to reach. */
            amount: number | null;
            /** @description How often it must be met. */
            repeatCount: number | null;
            /** @description How many of the parts must be met. */
            requiredCount: number | null;
            /** @description A list of users as a file. */
            csvUrl: string | null;
            /** @description The currency of the points. */
            loyaltyCurrencyId: string | null;
            /** @description The rule group. */
            loyaltyRuleGroupId: string | null;
            /** @description What the condition is about. A rule whose type is connected_phone makes the badge depend on a phone. */
            association: components["schemas"]["LoyaltyConditionAssociation"][];
        };
        /** @description One user's holding of one badge, as the list of badges shows it. */
        LoyaltyBadgeUser: {
            /**
             * Format: uuid
             * @description The id of the holding.
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
            loyaltyBadgeId: string;
            /**
             * Format: uuid
             * @description The website.
             */
            websiteId: string;
            /**
             * Format: uuid
             * @description The organization.
             */
            organizationId: string;
            /**
             * Format: date-time
             * @description When the holding began.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
            /** @description When the badge was earned. */
            completedAt?: string;
            status: components["schemas"]["BadgeStatus"];
            /** @description Whether the user put the badge away. */
            dismissedInUi?: boolean;
            /** @description Whether the badge is hidden. */
            hideInUi?: boolean;
            /** @description The user. */
            user?: {
                /**
                 * Format: uuid
                 * @description The user's id.
                 */
                id: string;
                /** @description The user's wallet. */
                walletAddress: string;
            };
        };
        LoyaltyBadge: {
            /**
             * Format: uuid
             * @description Its id.
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
            /** @description Whether it is hidden. */
            hideInUi?: boolean;
            /** @description What it takes to hold it. */
            loyaltyConditions: components["schemas"]["LoyaltyCondition"][];
            /** @description Who holds it. */
            loyaltyBadgeUsers?: components["schemas"]["LoyaltyBadgeUser"][];
            /** @description The rules it goes with. */
            loyaltyRules?: components["schemas"]["NamedReference"][];
        };
        BadgePage: {
            /** @description The badges. */
            data: components["schemas"]["LoyaltyBadge"][];
            /** @description Whether there are more. */
            hasNextPage: boolean;
        };
        /** @description One user's holding of one badge, as the list of holders shows it. */
        BadgeUser: {
            /**
             * Format: uuid
             * @description The id of the holding.
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
            loyaltyBadgeId: string;
            /**
             * Format: uuid
             * @description The website.
             */
            websiteId: string;
            /**
             * Format: uuid
             * @description The organization.
             */
            organizationId: string;
            /**
             * Format: date-time
             * @description When the holding began.
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
            status: components["schemas"]["BadgeStatus"];
            /** @description How far the user is with each condition. */
            progress: unknown[];
            /** @description Whether the user put the badge away. */
            dismissedInUi?: boolean;
            /** @description The user. */
            user?: {
                /** @description The user's wallet. */
                walletAddress: string;
            } | null;
        };
        BadgeUserPage: {
            /** @description The holders. */
            data: components["schemas"]["BadgeUser"][];
            /** @description Whether there are more. */
            hasNextPage: boolean;
        };
    };
    responses: {
        /** @description Too many requests. No page documents it; the official SDK has a typed error for it and repeats the request (node-sdk, read 2026-11-20). The body is our choice, after the documented ones. */
        RateLimited: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** @description What was refused. */
                    message: string;
                };
            };
        };
        /** @description The body does not fit, or names no user that Snag knows. */
        SubjectRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequest"];
            };
        };
        /** @description The query does not fit. Our choice, because the page documents no refusal. */
        QueryRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequest"];
            };
        };
        /** @description The key is missing or wrong. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Forbidden"];
            };
        };
    };
    parameters: {
        /** @description Only within this organization. */
        OrganizationId: string;
        /** @description Only within this website. */
        WebsiteId: string;
        /** @description Only the users with these wallets. */
        WalletAddress: string[];
        /** @description The id of the last item of the page before. */
        StartingAfter: string;
        /** @description How many items a page has. */
        Limit: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    sendPhoneVerificationCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendPhoneVerificationCodeRequest"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendPhoneVerificationCodeResponse"];
                };
            };
            400: components["responses"]["SubjectRefused"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
        };
    };
    connectPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectPhoneRequest"];
            };
        };
        responses: {
            /** @description The number is connected, or `error` says why it is not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectPhoneResponse"];
                };
            };
            400: components["responses"]["SubjectRefused"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
        };
    };
    disconnectPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whose number to disconnect. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DisconnectPhoneRequest"];
            };
        };
        responses: {
            /** @description No number is connected any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisconnectPhoneResponse"];
                };
            };
            400: components["responses"]["SubjectRefused"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            /** @description Snag failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternalServerError"];
                };
            };
        };
    };
    resolvePhoneConflict: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolvePhoneConflictRequest"];
            };
        };
        responses: {
            /** @description The number belongs to this user now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolvePhoneConflictResponse"];
                };
            };
            /** @description The body does not fit, or the token is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequest"];
                };
            };
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
        };
    };
    listBadges: {
        parameters: {
            query?: {
                /** @description Only within this organization. */
                organizationId?: components["parameters"]["OrganizationId"];
                /** @description Only within this website. */
                websiteId?: components["parameters"]["WebsiteId"];
                /** @description Only these badges. */
                badgeIds?: string[];
                /** @description Show the holdings of these users. */
                userId?: string[];
                /** @description Only the users with these wallets. */
                walletAddress?: components["parameters"]["WalletAddress"];
                /** @description The id of the last item of the page before. */
                startingAfter?: components["parameters"]["StartingAfter"];
                /** @description How many items a page has. */
                limit?: components["parameters"]["Limit"];
                /** @description Show deleted badges too. */
                includeDeleted?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of badges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgePage"];
                };
            };
            400: components["responses"]["QueryRefused"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
        };
    };
    listBadgeUsers: {
        parameters: {
            query: {
                /** @description The badge. */
                loyaltyBadgeId: string;
                /** @description Only within this organization. */
                organizationId?: components["parameters"]["OrganizationId"];
                /** @description Only within this website. */
                websiteId?: components["parameters"]["WebsiteId"];
                /** @description Only the users with these wallets. */
                walletAddress?: components["parameters"]["WalletAddress"];
                /** @description Only holdings in this status. */
                status?: components["schemas"]["BadgeStatus"];
                /** @description The id of the last item of the page before. */
                startingAfter?: components["parameters"]["StartingAfter"];
                /** @description How many items a page has. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The holders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeUserPage"];
                };
            };
            400: components["responses"]["QueryRefused"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
        };
    };
}
