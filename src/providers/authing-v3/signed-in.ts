import type { Env } from '../provider.ts';
import type { AuthingV3State, Brand, User } from './state.ts';

/** The token itself: the vendor's SDK sends it bare, and its document speaks of HTTP bearer, so both are taken. */
export function bareToken(authorization: string): string {
  return authorization.replace(/^bearer +/i, '');
}

/** The user whose token came with the call; `undefined` when it is nobody's. */
export function signedInUser(state: AuthingV3State<Brand>, credentials: Readonly<Record<string, string>>, env: Env): User | undefined {
  return state.userByToken(bareToken(credentials['userToken'] ?? ''), env.now());
}
