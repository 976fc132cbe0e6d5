import type { MonocloudWorld } from './state.ts';
import type { Phone, SeededUser } from './users.ts';

/** The moment that every time in the documents shows. */
const documentedSeconds = 1640975400;

const firstPhone: Phone = {
  id: 'ab66b6a2-df6b-4f9d-9eb2-5a7142984e70',
  phone: '+441514960453',
  primary: false,
  verified: true,
  source: 'monocloud',
  verification_source: 'monocloud',
};

const secondPhone: Phone = { ...firstPhone, id: '0f3c1f0a-5b1e-4d55-9c0e-2b7d3a9f4c11', phone: '+919988776655', primary: true };

/** The stock user of the documents, with one verified phone, and a key that may manage users. */
export function demo(): MonocloudWorld {
  return withPhones([firstPhone]);
}

/** As `demo`, with the phone no longer verified. */
export function phoneUnverified(): MonocloudWorld {
  return withPhones([{ ...firstPhone, verified: false, verification_source: null }]);
}

/** As `demo`, with a second phone, which is the primary one. */
export function twoPhones(): MonocloudWorld {
  return withPhones([firstPhone, secondPhone]);
}

/** As `demo`, without a phone. */
export function noPhone(): MonocloudWorld {
  return withPhones([]);
}

/** As `demo`, but the demo key is no longer known. */
export function keyRevoked(): MonocloudWorld {
  return { ...demo(), apiKeys: [] };
}

function withPhones(phones: Phone[]): MonocloudWorld {
  return {
    provider: 'monocloud',
    apiKeys: [
      { key: 'demo-monocloud-key', permitted: true },
      { key: 'demo-monocloud-key-without-permission', permitted: false },
    ],
    users: [{ ...stockUser, phone_numbers: phones }],
  };
}

const stockUser: SeededUser = {
  user_id: 'UOtBaOybB6dTpIJNrnkRw',
  disabled: true,
  connections: [{ idp: 'monocloud', connection_id: 'UOtBaOybB6dTpIJNrnkRw' }],
  claims: { name: 'John Doe', given_name: 'John', family_name: 'Doe' },
  public_data: { color_preference: { dashboard: 'monochrome' }, send_emails: true, days_to_retain: 1 },
  private_data: {
    transaction_ids: ['5GRZ4X7XUItpRGOwkHhONqTtG', '9Fw7Jx9Zja5lWlmRkYJf1WMV9'],
    subscription_plan: 'premium',
    last_renewed: 1672511400,
  },
  emails: [
    {
      id: '6cec8047-6149-4d9b-8d99-91c83c22a9dc',
      email: 'user@example.com',
      primary: false,
      verified: true,
      source: 'monocloud',
      verification_source: 'monocloud',
    },
  ],
  passkeys: [
    {
      name: 'IPhone 15 Pro Max',
      passkey_id: 'sM5X24vn_R3YqFvk8o5Hf7l3E1fMeyKnssiAgCYxouA',
      public_key:
        'MIICYzCCAcygAwIBAgIBADAMQwwCgYDVQBgQD2bZEoZXIgZm9yIE9TLzM5MCAoUkFDRikwDgYDVR0PAQH/BAQDAgAGMA8GA1UdEwEB/wQFMAMB6Vf1nYi/rO+ryMO',
      aa_guid: '204a871f-f7c4-465c-a81f-83d7ad4d04ee',
      backup_state: true,
      backup_eligibility: true,
      user_present: true,
      user_verified: true,
      user_agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0',
    },
  ],
  force_password_reset: false,
  external_providers: [
    {
      authenticator: 'google',
      provider_user_id: '79a500f9-aba6-4f03-baec-c18f4b7136ad',
      claims: { email: 'user@example.com', email_verified: 'true', name: 'John Doe' },
    },
  ],
  creation_time: documentedSeconds,
  last_updated: documentedSeconds,
  username: { id: '9082b772-dbf6-4610-a71e-05fb93c0ab73', username: 'username', source: 'monocloud' },
  has_password: true,
  password_updated_at: documentedSeconds,
  block_until: documentedSeconds,
  failure_count: 5,
  sign_in_attempts_count: 20,
  last_sign_in_attempt: documentedSeconds,
  last_sign_in_attempt_ip: '1.1.1.1',
  sign_in_success_count: 7,
  last_sign_in_success: documentedSeconds,
  last_sign_in_success_ip: '1.1.1.1',
  last_activity: documentedSeconds,
  last_known_city: 'New York',
  last_known_country: 'United States',
  last_known_region: 'US',
};
