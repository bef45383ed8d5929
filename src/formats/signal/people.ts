// Who is who in a Signal export: recipients with their numbers and names, chats, and who writes in each.
import { type Party, tidyName } from '#formats/chat/conversation.ts';
import { fieldsOf, listOf, textIn } from '#formats/chat/json-items.ts';
import { createFingerprints } from '#formats/linkedin/fingerprints.ts';
import type { Fields } from './frames.ts';

export interface Recipient {
  readonly what: 'self' | 'contact' | 'group' | 'other';
  readonly party: Party | undefined;
  readonly thread: string;
  /** Ids (aci) of the members of a group. */
  readonly members: readonly string[];
}

export class SignalPeople {
  readonly #recipients = new Map<string, Recipient>();
  readonly #byAci = new Map<string, string>();
  readonly #chats = new Map<string, string>();
  readonly #writers = new Map<string, Set<string>>();
  ownName = '';

  /** Takes in what a frame says of people; the first pass. */
  see(frame: Fields): void {
    if (frame['account'] !== undefined) {
      const account = fieldsOf(frame['account']);
      this.ownName ||= tidyName(`${textIn(account['givenName'])} ${textIn(account['familyName'])}`);
    }
    if (frame['recipient'] !== undefined) this.#seeRecipient(fieldsOf(frame['recipient']));
    if (frame['chat'] !== undefined) {
      const chat = fieldsOf(frame['chat']);
      this.#chats.set(textIn(chat['id']), textIn(chat['recipientId']));
    }
    const item = itemIn(frame);
    if (!item) return;
    const chat = textIn(item['chatId']);
    const writers = this.#writers.get(chat) ?? new Set<string>();
    this.#writers.set(chat, writers);
    if (writers.size < 5000) writers.add(textIn(item['authorId']));
  }

  #seeRecipient(it: Fields): void {
    const id = textIn(it['id']);
    if (id === '') return;
    if (it['self'] !== undefined) {
      this.#recipients.set(id, { what: 'self', party: undefined, thread: '', members: [] });
      return;
    }
    if (it['contact'] !== undefined) {
      const contact = fieldsOf(it['contact']);
      const party = partyOf(contact);
      const aci = textIn(contact['aci']);
      if (aci !== '') this.#byAci.set(aci, id);
      this.#recipients.set(id, { what: 'contact', party, thread: party?.key ?? '', members: [] });
      return;
    }
    if (it['group'] !== undefined) {
      const group = fieldsOf(it['group']);
      const snapshot = fieldsOf(group['snapshot']);
      const members = listOf(snapshot['members']).map((one) => textIn(fieldsOf(one)['userId']));
      // The key opens the group: kept is only a mark of it.
      const mark = createFingerprints().take([textIn(group['masterKey']) || id]) ?? id;
      this.#recipients.set(id, { what: 'group', party: undefined, thread: `signal:group/${mark}`, members });
      return;
    }
    this.#recipients.set(id, { what: 'other', party: undefined, thread: '', members: [] });
  }

  recipient(id: string): Recipient | undefined {
    return this.#recipients.get(id);
  }

  /** With whom a chat is. */
  chat(id: string): Recipient | undefined {
    return this.#recipients.get(this.#chats.get(id) ?? '');
  }

  /** Everybody but you who is in a chat of many or has written there. */
  othersIn(chatId: string, chat: Recipient): Party[] {
    if (chat.what === 'contact') return chat.party ? [chat.party] : [];
    const ids = new Set([
      ...chat.members.flatMap((aci) => this.#byAci.get(aci) ?? []),
      ...(this.#writers.get(chatId) ?? []),
    ]);
    return [...ids].flatMap((id) => this.#recipients.get(id)?.party ?? []);
  }
}

/** Some exports have an item inside of an item. */
export function itemIn(frame: Fields): Fields | undefined {
  if (frame['chatItem'] === undefined) return undefined;
  const item = fieldsOf(frame['chatItem']);
  return item['chatItem'] === undefined ? item : fieldsOf(item['chatItem']);
}

function partyOf(contact: Fields): Party | undefined {
  const digits = textIn(contact['e164']).replace(/\D/g, '');
  const phone = digits.length >= 6 && digits.length <= 17 ? `+${digits}` : undefined;
  const pair = (given: unknown, family: unknown): { given: string; family: string } => ({
    given: tidyName(textIn(given)),
    family: tidyName(textIn(family)),
  });
  const nickname = fieldsOf(contact['nickname']);
  const book = pair(contact['systemGivenName'], contact['systemFamilyName']);
  const names = [
    book,
    pair(nickname['given'], nickname['family']),
    pair(contact['profileGivenName'], contact['profileFamilyName']),
    pair(contact['systemNickname'], ''),
    pair(contact['username'], ''),
  ];
  const inBook = `${book.given}${book.family}` !== '';
  const said = names.find(({ given, family }) => `${given}${family}` !== '');
  const name = said ? `${said.given} ${said.family}`.trim() : phone;
  const id = phone ?? textIn(contact['aci']);
  if (name === undefined || id === '') return undefined;
  return {
    key: phone === undefined ? `signal:aci/${id}` : `signal:${phone}`,
    name,
    ...(said && said.given !== '' ? { given: said.given } : {}),
    ...(said && said.family !== '' ? { family: said.family } : {}),
    phone,
    // The names of your telephone's own address book, which Signal has looked up.
    ...(inBook ? { kind: 'synced' as const } : {}),
    known: inBook,
  };
}
