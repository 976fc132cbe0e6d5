import fc from 'fast-check';
import { isRecord } from '../../../contract/document.ts';
import { Mismatch, mustEqual, type Stage, type StageReply } from '../stage.ts';
import type { Step, Walk } from '../walk.ts';
import { step } from './step.ts';

type Who = 'stockUser' | 'otherUser';

interface Phone {
  readonly id: string;
  readonly phone: string;
  readonly primary: boolean;
  readonly verified: boolean;
}

interface Model {
  readonly ids: Record<Who, string>;
  readonly phones: Record<Who, readonly Phone[]>;
  /** Ids that phones had which are no more. */
  readonly gone: string[];
}

const numbers = ['+441514960453', '+919988776655', '+14155552671', '+8613800138000'];
const headers = { 'X-API-KEY': 'demo-monocloud-key' };
const changes = ['markPhoneAsVerified', 'markPhoneAsUnverified', 'setPrimaryPhone', 'removePhone'] as const;
const endings = { markPhoneAsVerified: '/verify', markPhoneAsUnverified: '/unverify', setPrimaryPhone: '/primary', removePhone: '' };

/** The rules of MonoCloud: a number is at one user at most, unverified is not removed, one number is primary at most. */
export const monocloud: Walk<Model> = {
  begin: async (stage) => {
    const created = await stage.native({
      operationId: 'createUser',
      method: 'POST',
      path: '/api/users',
      headers,
      body: { username: 'walker', password: 'SuperStrongPass12345!!!' },
    });
    const otherUser = isRecord(created.body) ? String(created.body['user_id']) : '';
    const model: Model = { ids: { stockUser: 'UOtBaOybB6dTpIJNrnkRw', otherUser }, phones: { stockUser: [], otherUser: [] }, gone: [] };
    model.phones.stockUser = phonesIn(await read(stage, model, 'stockUser'));
    return model;
  },
  steps: [
    fc.tuple(users(), fc.constantFrom(...numbers), fc.boolean()).map(([who, number, verified]) => addPhone(who, number, verified)),
    fc.tuple(users(), fc.constantFrom(...changes), fc.nat({ max: 3 })).map(([who, change, index]) => changePhone(who, change, index)),
    fc.tuple(users(), fc.constantFrom(...changes)).map(([who, change]) => changeForeignPhone(who, change)),
    fc.tuple(users(), fc.constantFrom(...changes)).map(([who, change]) => changeGonePhone(who, change)),
    users().map((who) => step<Model>(`findUserById of ${who}`, (model, stage) => mustShow(stage, model, who))),
  ],
};

function users(): fc.Arbitrary<Who> {
  return fc.constantFrom<Who[]>('stockUser', 'otherUser');
}

function addPhone(who: Who, number: string, isVerified: boolean): Step<Model> {
  return step(`addPhone ${numbers.indexOf(number) + 1}${isVerified ? ', verified,' : ''} to ${who}`, async (model, stage) => {
    const isTaken = Object.values(model.phones).some((phones) => phones.some(({ phone }) => phone === number));
    const path = `/api/users/${model.ids[who]}/phones`;
    const reply = await stage.native({
      operationId: 'addPhone',
      method: 'POST',
      path,
      headers,
      body: { phone_number: number, is_verified: isVerified },
    });
    mustAnswer(reply, isTaken ? 422 : 200, isTaken ? 'a number belongs to one user at most' : 'a free number is added');
    if (!isTaken) {
      const before = model.phones[who];
      const after = phonesIn(reply);
      const added = after.filter(({ id }) => !before.some((known) => known.id === id));
      mustEqual(
        'addPhone',
        'what is added',
        [{ phone: number, verified: isVerified }],
        added.map(({ phone, verified }) => ({ phone, verified })),
      );
      mustEqual(
        'addPhone',
        'what was there stays',
        before,
        after.filter(({ id }) => before.some((known) => known.id === id)),
      );
      model.phones[who] = after;
    }
    await mustShow(stage, model, who);
  });
}

function changePhone(who: Who, change: (typeof changes)[number], index: number): Step<Model> {
  return step(
    `${change} of number ${index + 1} of ${who}`,
    async (model, stage) => {
      const before = model.phones[who];
      const phone = before[index % before.length];
      if (phone === undefined) return;
      const reply = await send(stage, model, who, change, phone.id);
      mustAnswer(reply, 200, 'the user has this phone');
      const after = phonesIn(reply);
      if (change === 'removePhone') {
        model.gone.push(phone.id);
        // Whether another number becomes the primary one is documented nowhere.
        const bare = (phones: readonly Phone[]): unknown => phones.map(({ primary, ...rest }) => rest);
        mustEqual(change, 'a removed phone is gone and the others stay', bare(before.filter(({ id }) => id !== phone.id)), bare(after));
      } else {
        mustEqual(
          change,
          'the phones',
          before.map((one) => changed(one, change, phone.id)),
          after,
        );
      }
      model.phones[who] = after;
      await mustShow(stage, model, who);
    },
    (model) => model.phones[who].length > 0,
  );
}

function changed(phone: Phone, change: Exclude<(typeof changes)[number], 'removePhone'>, id: string): Phone {
  if (change === 'setPrimaryPhone') return { ...phone, primary: phone.id === id };
  return phone.id === id ? { ...phone, verified: change === 'markPhoneAsVerified' } : phone;
}

function changeForeignPhone(who: Who, change: (typeof changes)[number]): Step<Model> {
  const other: Who = who === 'stockUser' ? 'otherUser' : 'stockUser';
  return step(
    `${change} at ${who} of a phone that ${other} has`,
    async (model, stage) => {
      const reply = await send(stage, model, who, change, model.phones[other][0]?.id ?? '');
      mustAnswer(reply, 404, 'the phone is another user’s');
      await mustShow(stage, model, other);
    },
    (model) => model.phones[other].length > 0,
  );
}

function changeGonePhone(who: Who, change: (typeof changes)[number]): Step<Model> {
  return step(
    `${change} at ${who} of a phone that was removed`,
    async (model, stage) => {
      const reply = await send(stage, model, who, change, model.gone.at(-1) ?? '');
      mustAnswer(reply, 404, 'a removed phone is gone');
      await mustShow(stage, model, who);
    },
    (model) => model.gone.length > 0,
  );
}

function send(stage: Stage, { ids }: Model, who: Who, change: (typeof changes)[number], id: string): Promise<StageReply> {
  const method = change === 'removePhone' ? 'DELETE' : 'POST';
  return stage.native({ operationId: change, method, path: `/api/users/${ids[who]}/phones/${id}${endings[change]}`, headers });
}

async function mustShow(stage: Stage, model: Model, who: Who): Promise<void> {
  const phones = phonesIn(await read(stage, model, who));
  mustEqual('findUserById', `the phones of ${who}`, model.phones[who], phones);
  mustEqual('findUserById', 'one number is primary at most', true, phones.filter(({ primary }) => primary).length <= 1);
}

function read(stage: Stage, { ids }: Model, who: Who): Promise<StageReply> {
  return stage.native({ operationId: 'findUserById', method: 'GET', path: `/api/users/${ids[who]}`, headers });
}

function phonesIn({ body }: StageReply): Phone[] {
  const listed = isRecord(body) && Array.isArray(body['phone_numbers']) ? body['phone_numbers'].filter(isRecord) : [];
  const phones = listed.map(({ id, phone, primary, verified }) => ({
    id: String(id),
    phone: String(phone),
    primary: primary === true,
    verified: verified === true,
  }));
  return phones.sort((one, other) => one.id.localeCompare(other.id));
}

function mustAnswer({ operationId, status, shown }: StageReply, expected: number, because: string): void {
  if (status !== expected) throw new Mismatch({ rule: 'broken-rule', operationId, expected: `${expected}: ${because}`, got: shown });
}
