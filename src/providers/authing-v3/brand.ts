import type { operations as AuthingOperations, paths } from '../../../generated/providers/authing.ts';
import type { About, Env, ProviderDefinition, Verdict } from '../provider.ts';
import { mapping } from './mapping.ts';
import { operations } from './operations.ts';
import { refuse } from './refuse.ts';
import { bareToken } from './signed-in.ts';
import type { AuthingV3State, AuthingV3World, Brand } from './state.ts';

/** All that tells one brand of the V3 API from the other. */
export interface BrandFacts {
  readonly brand: Brand;
  readonly title: string;
  /** The header that the brand's own SDK sends the application's id in. */
  readonly appIdHeader: string;
  readonly sdk: About['sdk'];
}

/** What a brand has in common with the other, in its own names; only its state and worlds are missing, which carry its id. */
export type BrandDefinition = Omit<
  ProviderDefinition<paths, AuthingOperations, AuthingV3State<Brand>, AuthingV3World<Brand>>,
  'createState' | 'worlds'
>;

/** Words the V3 API in one brand's names; GenAuth is Authing's API under another name (both SDK references, read 2026-11-20). */
export function defineBrand(facts: BrandFacts): BrandDefinition {
  const { brand, appIdHeader } = facts;
  const app = { [appIdHeader]: `demo-${brand}-app` };
  return {
    about: about(facts),
    refuse,
    demoCredentials: { appId: `demo-${brand}-app` },
    headers: (credentials, subject) => ({
      [appIdHeader]: credentials['appId'] ?? '',
      ...(subject?.accessToken !== undefined && { authorization: subject.accessToken }),
    }),
    exampleHeaders: {
      valid: { ...app, authorization: `demo-${brand}-token` },
      phoneOnly: { ...app, authorization: `demo-${brand}-phone-only-token` },
      wrong: { ...app, authorization: 'not-a-token' },
      tokenMissing: app,
      unknownApp: { [appIdHeader]: 'not-an-app', authorization: `demo-${brand}-token` },
      missing: {},
    },
    operations,
    authenticate: { appId: judgeApp, appIdAlias: judgeApp, userToken: judgeToken },
    mapping,
  };
}

function judgeApp(state: AuthingV3State<Brand>, appId: string): Verdict {
  return state.hasApp(appId) ? 'accepted' : 'unknown';
}

function judgeToken(state: AuthingV3State<Brand>, authorization: string, env: Env): Verdict {
  return state.userByToken(bareToken(authorization), env.now()) === undefined ? 'unknown' : 'accepted';
}

function about({ title, sdk }: BrandFacts): About {
  return {
    title,
    effects: [{ effect: 'removed', operationId: 'unbindPhone', evidence: 'documented' }],
    proof: { kind: 'sms_code', operationId: 'sendSms', evidence: 'documented' },
    subject: ['accessToken'],
    identifiedBy: ['accessToken'],
    phoneSelectors: ['sole', 'e164'],
    readsPhones: true,
    refusals: [
      {
        code: 'refused/last-login-method',
        rule: 'The number stays when the user has no other login method, which means e-mail or a social account.',
        evidence: 'documented',
      },
      { code: 'proof/invalid', rule: 'More wrong tries than the pool allows, one unless set, void a code.', evidence: 'documented' },
      { code: 'proof/expired', rule: 'A code lives for one minute and works once.', evidence: 'documented' },
      { code: 'limit/rate', rule: 'A number gets one message a minute on each channel.', evidence: 'documented' },
    ],
    sdk,
  };
}
