import type { operations as AuthingOperations } from '../../../generated/providers/authing.ts';
import type { Operations } from '../provider.ts';
import { bindPhone, sendSms, unbindPhone } from './phone.ts';
import { getProfile } from './profile.ts';
import { signIn } from './sign-in.ts';
import type { AuthingV3State, Brand } from './state.ts';

/** The emulated operations; GenAuth's contract has the same ones, which the compiler checks where they are used. */
export const operations: Operations<AuthingOperations, AuthingV3State<Brand>> = {
  signIn,
  sendSms,
  bindPhone,
  unbindPhone,
  getProfile,
};
