import { uid } from '../store/uids';

/** The attribute says something of a person. */
interface Personal {
  holds: 'personal';
  /** It stands in the place of the value once the person is erased or the row is too old. */
  emptied: null | '';
  /** False: it is a means of the plugin, such as a key or a hash, and no answer shows it. */
  isExported: boolean;
  /** True: it says whose row this is, so a row about somebody else keeps it whatever address it looks like. */
  isIdentity: boolean;
}

/** The attribute holds words of the staff. An erased address is cut out of them, the rest stays. */
interface Words {
  holds: 'words';
  /** True: no two rows may have the same value, so an id takes the place of the address. */
  isUnique: boolean;
}

interface NotPersonal {
  holds: 'nothing';
  /** True: it belongs to what is told of a person all the same. */
  isExported: boolean;
  because: string;
}

export type Handling = Personal | Words | NotPersonal;

const personal = (emptied: null | '' = null): Personal => ({
  holds: 'personal',
  emptied,
  isExported: true,
  isIdentity: false,
});
const secret = (): Personal => ({ ...personal(), isExported: false });
const identity = (emptied: null | '' = null): Personal => ({
  ...personal(emptied),
  isIdentity: true,
});
const secretIdentity = (): Personal => ({ ...secret(), isIdentity: true });
const words = ({ isUnique = false } = {}): Words => ({ holds: 'words', isUnique });
const notPersonal = (because: string, { isExported = false } = {}): NotPersonal => ({
  holds: 'nothing',
  isExported,
  because,
});

export interface PersonalType {
  /** The name of its rows in the export of one person; null: they are not about one person. */
  exportedAs: 'member' | 'invitations' | 'letters' | 'history' | 'consents' | null;
  /** The attribute with the person's address. Rows without a member are found by it. */
  address: string | null;
  /** The rows have a relation `member`, and are emptied with the member. */
  hasMember: boolean;
  /** `retentionDays` empties `only` these rows, once the date in `since` is so long ago; null: none. */
  retention: { since: string; only: Record<string, unknown> } | null;
  /** How each attribute that can hold text or a date is treated. */
  attributes: Record<string, Handling>;
}

/** A type whose rows are about no single person, but may name one. */
const ofNobody = { exportedAs: null, address: null, hasMember: false, retention: null } as const;

/** Leaves out what belongs to an invitation that is still open. */
const notOpen = {
  $or: [{ invitation: { id: { $null: true } } }, { invitation: { state: { $ne: 'pending' } } }],
};

const asked = notPersonal('The organisation asked it; without its member it tells of nobody.', {
  isExported: true,
});

/**
 * The one list of what we hold of people: it drives erasure (`privacy/erase`), retention
 * (`privacy/retention`) and the export of one person (`privacy/export`). A text, a structure or a date that a
 * type has and this list does not fails `tests/unit/house`. Attributes that a site has added to a type are not
 * listed, and count as personal.
 */
export const personalData: ReadonlyMap<string, PersonalType> = new Map<string, PersonalType>([
  [
    uid.invitation,
    {
      exportedAs: 'invitations',
      address: 'email',
      hasMember: true,
      retention: { since: 'closedAt', only: { state: { $ne: 'pending' } } },
      attributes: {
        email: identity(''),
        openKey: secretIdentity(),
        tokenHash: notPersonal(
          'It says which link this was, and of whom only together with the rest.',
        ),
        nonce: notPersonal('It is random.'),
      },
    },
  ],
  [
    uid.letter,
    {
      exportedAs: 'letters',
      address: 'to',
      hasMember: true,
      retention: {
        since: 'updatedAt',
        only: { $and: [{ state: { $notIn: ['queued', 'sending'] } }, notOpen] },
      },
      attributes: {
        to: identity(''),
        notes: personal(),
        reason: personal(),
        providerMessageId: personal(),
        lockedBy: notPersonal('It is the random id of a claim.'),
        messageId: notPersonal('It is made of a random id, and no two letters may share one.'),
      },
    },
  ],
  [
    uid.logEntry,
    {
      exportedAs: 'history',
      address: 'email',
      hasMember: true,
      retention: {
        since: 'at',
        // The line of an erasure is its proof, and holds nothing personal.
        only: { $and: [{ outcome: { $notNull: true } }, { outcome: { $ne: 'erased' } }, notOpen] },
      },
      attributes: {
        typed: personal(),
        email: identity(),
        notes: personal(),
        reason: personal(),
        values: secret(),
        outcome: notPersonal('It is one word of a fixed list.', { isExported: true }),
      },
    },
  ],
  [
    uid.consent,
    {
      exportedAs: 'consents',
      address: null,
      hasMember: true,
      retention: null,
      attributes: {
        key: asked,
        version: asked,
        language: asked,
        words: asked,
        url: asked,
      },
    },
  ],
  [
    uid.batch,
    {
      ...ofNobody,
      attributes: {
        requestId: words({ isUnique: true }),
        subject: words(),
        heading: words(),
        text: words(),
        buttonText: words(),
        message: words(),
        translations: words(),
        selection: notPersonal('It is emptied by the run of the batch, which still needs it.'),
        language: notPersonal('It is the language of the wording.'),
        lockedBy: notPersonal('It is the random id of a run.'),
      },
    },
  ],
  [
    uid.tag,
    {
      ...ofNobody,
      attributes: { name: words({ isUnique: true }) },
    },
  ],
  [
    uid.program,
    {
      ...ofNobody,
      attributes: {
        name: words({ isUnique: true }),
        slug: notPersonal(
          "It is a part of a site's addresses, which would lead nowhere without it.",
        ),
        description: words(),
      },
    },
  ],
  [
    uid.member,
    {
      exportedAs: 'member',
      address: 'email',
      hasMember: false,
      retention: null,
      attributes: {
        email: identity(''),
        emailKey: secretIdentity(),
        formerKeys: personal(),
        firstName: personal(),
        lastName: personal(),
        language: personal(),
        emailSearch: secretIdentity(),
        firstNameSearch: secret(),
        lastNameSearch: secret(),
      },
    },
  ],
  [uid.joining, { ...ofNobody, attributes: {} }],
  [
    uid.optOut,
    {
      ...ofNobody,
      attributes: {
        addressHash: notPersonal(
          'It is a keyed hash: only the plugin can tell whose, and only by asking.',
        ),
      },
    },
  ],
]);
