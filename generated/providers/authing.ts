// Generated from specs/providers/authing.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/api/v3/signin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a password or a one-time code
         * @description Checks what the user knows or received and gives an access token. The vendor also lets this endpoint ask LDAP and AD directories. Source: V3 authentication API, "signin", and authing-node-sdk SigninByCredentialsDto, read 2026-11-20.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/send-sms": {
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
         * @description Sends a code for one purpose, the channel. A number gets at most one message a minute on each channel. Source: V3 authentication API, "send-sms", and authing-node-sdk SendSMSDto, read 2026-11-20.
         */
        post: operations["sendSms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/bind-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bind a phone number to the signed-in user
         * @description For a user who has no number yet; one who has is told to change it instead. Needs a code sent on CHANNEL_BIND_PHONE to the new number. Source: V3 authentication API, "bind-phone", and authing-node-sdk BindPhoneDto, read 2026-11-20. The refusals and their order are our choice, because none is published.
         */
        post: operations["bindPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/unbind-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the phone number away from the signed-in user
         * @description Removes the number from the user's account. Needs a code sent on CHANNEL_UNBIND_PHONE to that number, and is refused when the user has no other login method, which the vendor lists as e-mail or a social account. Source: "Unbind phone number" in the SDK reference, the V3 authentication API, "unbind-phone", and authing-node-sdk UnbindPhoneDto, read 2026-11-20. The order of the refusals is our choice, because none is published: a code is not used up by a request that no code could have helped.
         */
        post: operations["unbindPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/get-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the signed-in user's profile
         * @description Gives the user's own record. The vendor returns the fields that the token's scope covers. Source: V3 authentication API, "get-profile", and authing-node-sdk UserDto, read 2026-11-20.
         */
        get: operations["getProfile"];
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
        SigninByCredentialsDto: {
            /**
             * @description How the user proves who they are.
             * @enum {string}
             */
            connection: "PASSWORD" | "PASSCODE" | "LDAP" | "AD";
            passwordPayload?: components["schemas"]["SignInByPasswordPayloadDto"];
            passCodePayload?: components["schemas"]["SignInByPassCodePayloadDto"];
            /** @description Required when connection is AD. */
            adPayload?: {
                [key: string]: unknown;
            };
            /** @description Required when connection is LDAP. */
            ldapPayload?: {
                [key: string]: unknown;
            };
            options?: components["schemas"]["SignInOptionsDto"];
            /** @description The application's id again, for applications that authenticate by client_secret_post. */
            client_id?: string;
            /** @description The application's secret, for applications that authenticate by client_secret_post. */
            client_secret?: string;
        };
        /** @description Required when connection is PASSWORD. */
        SignInByPasswordPayloadDto: {
            /** @description The password, in the clear unless options.passwordEncryptType says otherwise. */
            password: string;
            /** @description A username, phone number or e-mail address. */
            account?: string;
            /** @description An e-mail address; case does not matter. */
            email?: string;
            username?: string;
            phone?: string;
        };
        /** @description Required when connection is PASSCODE. */
        SignInByPassCodePayloadDto: {
            /** @description The code, sent beforehand by SMS or e-mail. */
            passCode: string;
            /** @description An e-mail address; case does not matter. */
            email?: string;
            phone?: string;
            phoneCountryCode?: components["schemas"]["PhoneCountryCode"];
        };
        SignInOptionsDto: {
            /** @description Scopes, separated by spaces. openid must be among them; offline_access brings a refresh token. */
            scope?: string;
            /** @description The user's own address, when a back end makes the call. */
            clientIp?: string;
            /** @description Handed on to the vendor's pipelines. */
            context?: {
                [key: string]: unknown;
            };
            tenantId?: string;
            customData?: {
                [key: string]: unknown;
            };
            /** @description Whether an unknown user is created. */
            autoRegister?: boolean;
            captchaCode?: string;
            captchaToken?: string;
            /**
             * @description How the password is encrypted; none when absent.
             * @enum {string}
             */
            passwordEncryptType?: "sm2" | "rsa" | "none";
        };
        SendSMSDto: {
            channel: components["schemas"]["SmsChannel"];
            phoneNumber: components["schemas"]["PhoneNumber"];
            phoneCountryCode?: components["schemas"]["PhoneCountryCode"];
        };
        BindPhoneDto: {
            /** @description The code sent to the new number; it works once and expires. */
            passCode: string;
            phoneNumber: components["schemas"]["PhoneNumber"];
            phoneCountryCode?: components["schemas"]["PhoneCountryCode"];
        };
        UnbindPhoneDto: {
            /** @description The code sent to the number that is to go. The vendor's samples show four digits and six. */
            passCode: string;
        };
        /**
         * @description What the code is for.
         * @enum {string}
         */
        SmsChannel: "CHANNEL_LOGIN" | "CHANNEL_REGISTER" | "CHANNEL_RESET_PASSWORD" | "CHANNEL_BIND_PHONE" | "CHANNEL_UNBIND_PHONE" | "CHANNEL_BIND_MFA" | "CHANNEL_VERIFY_MFA" | "CHANNEL_UNBIND_MFA" | "CHANNEL_COMPLETE_PHONE" | "CHANNEL_IDENTITY_VERIFICATION" | "CHANNEL_DELETE_ACCOUNT";
        /** @description A phone number without its country code. */
        PhoneNumber: string;
        /** @description A country code such as +86; mainland China when absent. */
        PhoneCountryCode: string;
        CommonResponseDto: components["schemas"]["CommonSuccessDto"] | components["schemas"]["FailureDto"];
        SendSMSRespDto: components["schemas"]["CommonSuccessDto"] | components["schemas"]["FailureDto"];
        LoginTokenRespDto: components["schemas"]["LoginTokenSuccessDto"] | components["schemas"]["FailureDto"];
        UserSingleRespDto: components["schemas"]["UserSingleSuccessDto"] | components["schemas"]["FailureDto"];
        CommonSuccessDto: {
            /** @constant */
            statusCode: 200;
            message: string;
            requestId?: components["schemas"]["RequestId"];
        };
        LoginTokenSuccessDto: {
            /** @constant */
            statusCode: 200;
            message: string;
            requestId?: components["schemas"]["RequestId"];
            data: components["schemas"]["LoginTokenResponseDataDto"];
        };
        UserSingleSuccessDto: {
            /** @constant */
            statusCode: 200;
            message: string;
            requestId?: components["schemas"]["RequestId"];
            data: components["schemas"]["UserDto"];
        };
        FailureDto: {
            /**
             * @description The kind of failure. 400 invalid argument, 401 not logged in, 402 needs another plan, 403 forbidden, 404 not found, 409 conflict, 413 too large, 422 against a business rule, 429 throttled, 499 other client fault, 500 to 503 server faults, 601 to 603 faults of third parties and custom code.
             * @enum {integer}
             */
            statusCode: 400 | 401 | 402 | 403 | 404 | 409 | 413 | 422 | 429 | 499 | 500 | 501 | 502 | 503 | 601 | 602 | 603;
            message: string;
            /** @description The exact failure, where it has a business meaning. */
            apiCode?: number;
            requestId?: components["schemas"]["RequestId"];
        };
        QpsLimitDto: {
            /** @constant */
            statusCode: 429;
            message: string;
        };
        /** @description Names the request. Documented as returned on failure, and shown on success too. */
        RequestId: string;
        LoginTokenResponseDataDto: {
            /** @description The scopes that the access token covers. */
            scope?: string;
            /** @description What later calls send as authorization. */
            access_token?: string;
            /** @description A JWT about the user. */
            id_token?: string;
            /** @description Present when the scope asked for offline_access. */
            refresh_token?: string;
            token_type: string;
            /** @description The access token's life in seconds. */
            expire_in: number;
        };
        UserDto: {
            userId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @enum {string} */
            status: "Suspended" | "Resigned" | "Activated" | "Archived" | "Deactivated";
            /** @enum {string} */
            workStatus: "Closed" | "Active";
            externalId?: string;
            email?: string;
            phone?: components["schemas"]["PhoneNumber"];
            phoneCountryCode?: components["schemas"]["PhoneCountryCode"];
            username?: string;
            name?: string;
            nickname?: string;
            photo?: string;
            loginsCount?: number;
            lastLogin?: string;
            lastIp?: string;
            /** @enum {string} */
            gender: "M" | "F" | "U";
            emailVerified: boolean;
            phoneVerified: boolean;
            passwordLastSetAt?: string;
            birthdate?: string;
            country?: string;
            province?: string;
            city?: string;
            address?: string;
            streetAddress?: string;
            postalCode?: string;
            company?: string;
            browser?: string;
            device?: string;
            givenName?: string;
            familyName?: string;
            middleName?: string;
            profile?: string;
            preferredUsername?: string;
            website?: string;
            zoneinfo?: string;
            locale?: string;
            formatted?: string;
            region?: string;
            /**
             * @description Where the user came from. The vendor's text says syncTask where its enumeration says sync.
             * @enum {string}
             */
            userSourceType: "excel" | "register" | "adminCreated" | "sync" | "syncTask";
            userSourceId?: string;
            lastLoginApp?: string;
            mainDepartmentId?: string;
            lastMfaTime?: string;
            passwordSecurityLevel?: number;
            resetPasswordOnNextLogin?: boolean;
            registerSource?: string[];
            /** @description Present when withDepartmentIds is true. */
            departmentIds?: string[];
            /** @description Accounts at other identity providers; present when withIdentities is true. */
            identities?: components["schemas"]["IdentityDto"][];
            identityNumber?: string;
            /** @description Present when withCustomData is true. */
            customData?: {
                [key: string]: unknown;
            };
            metadataSource?: {
                [key: string]: unknown;
            };
            postIdList?: string[];
            statusChangedAt?: string;
            tenantId?: string;
            signedUp?: string;
        };
        IdentityDto: {
            identityId: string;
            extIdpId: string;
            /** @enum {string} */
            provider: "oidc" | "oauth2" | "saml" | "ldap" | "ad" | "cas" | "azure-ad" | "wechat" | "google" | "qq" | "wechatwork" | "dingtalk" | "weibo" | "github" | "alipay" | "apple" | "baidu" | "lark" | "gitlab" | "twitter" | "facebook" | "slack" | "linkedin" | "yidun" | "qingcloud" | "gitee" | "instagram" | "welink" | "huawei" | "honor" | "xiaomi" | "oppo" | "aws" | "amazon" | "douyin" | "kuaishou" | "line" | "sdbz" | "zjzwfw" | "zzding" | "seeyona8v5";
            /** @description Such as openid, unionid or primary. */
            type: string;
            userIdInIdp: string;
            userInfoInIdp: {
                [key: string]: unknown;
            };
            accessToken?: string;
            refreshToken?: string;
            originConnIds: string[];
        };
    };
    responses: {
        /** @description The user pool sends more queries per second than its plan allows, 300 on the free one. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["QpsLimitDto"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigninByCredentialsDto"];
            };
        };
        responses: {
            /** @description The outcome, in `statusCode`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginTokenRespDto"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    sendSms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendSMSDto"];
            };
        };
        responses: {
            /** @description The outcome, in `statusCode`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendSMSRespDto"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    bindPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindPhoneDto"];
            };
        };
        responses: {
            /** @description The outcome, in `statusCode`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommonResponseDto"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    unbindPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnbindPhoneDto"];
            };
        };
        responses: {
            /** @description The outcome, in `statusCode`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommonResponseDto"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    getProfile: {
        parameters: {
            query?: {
                /** @description Whether to add customData. */
                withCustomData?: boolean;
                /** @description Whether to add identities. */
                withIdentities?: boolean;
                /** @description Whether to add departmentIds. */
                withDepartmentIds?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outcome, in `statusCode`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserSingleRespDto"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
}
