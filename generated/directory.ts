// Generated from specs/directory.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/subjects/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name every user who has this number */
        post: operations["lookUpSubjects"];
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
        Lookup: {
            /** @description The number in E.164 form. */
            phone: string;
        };
        SubjectList: {
            subjects: components["schemas"]["FoundSubject"][];
        };
        FoundSubject: {
            /** @description The id of a connection of the gateway. */
            connection: string;
            subject: components["schemas"]["DirectorySubject"];
        };
        /** @description The user, named as the connection's provider needs it; the same as `subject` of a revocation. */
        DirectorySubject: {
            userId?: string;
            walletAddress?: string;
            websiteId?: string;
            organizationId?: string;
            /** @description The user's own access token (Authing, GenAuth). */
            accessToken?: string;
        };
        DirectoryError: {
            message: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    lookUpSubjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Lookup"];
            };
        };
        responses: {
            /** @description All of them, or none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectList"];
                };
            };
            /** @description The request is not understood. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryError"];
                };
            };
            /** @description The bearer token is not one that you gave out. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryError"];
                };
            };
        };
    };
}
