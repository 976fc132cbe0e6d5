import type { components, operations } from '../../../generated/providers/authing.ts';
import type { Call, Reply } from '../../contract/types.ts';
import type { Env } from '../provider.ts';
import { fail, failures, success } from './envelope.ts';
import { signedInUser } from './signed-in.ts';
import type { AuthingV3State, Brand, User } from './state.ts';

type Query = Call<operations['getProfile']>['query'];

/** Shows the signed-in user. The real one leaves out what the token's scope does not cover; ours has no scopes to go by. */
export function getProfile(state: AuthingV3State<Brand>, call: Call<operations['getProfile']>, env: Env): Reply<operations['getProfile']> {
  const user = signedInUser(state, call.credentials, env);
  if (user === undefined) return fail(failures.notLoggedIn, env);
  return { status: 200, body: { ...success(env), data: toUserDto(user, call.query) } };
}

/** Record to wire: the password stays here, and three fields come only when asked for (page "get-profile", read 2026-11-20). */
function toUserDto(user: User, query: Query): components['schemas']['UserDto'] {
  const { password, identities, departmentIds, customData, ...shown } = user;
  return {
    ...shown,
    status: 'Activated',
    workStatus: 'Active',
    userSourceType: 'register',
    ...(query.withIdentities === true && { identities: identities ?? [] }),
    ...(query.withDepartmentIds === true && { departmentIds: departmentIds ?? [] }),
    ...(query.withCustomData === true && { customData: customData ?? {} }),
  };
}
