import type { Flag } from '../application/flags.ts';
import type { Language } from '../call/language.ts';
import type { DocumentKind } from '../documents/document.ts';
import type { NominationOnReceipt } from '../draft/nomination-on-receipt.ts';
import type { EndorsementState } from '../endorsement/endorsement.ts';
import type { ApplicationState } from '../lifecycle/lifecycle.ts';
import type { Instant } from '../time/zoned-time.ts';
import type { MailKind } from './mail-kind.ts';

/** The reference is in every mail about an application. */
export type ReferenceFacts = Readonly<{ reference: string }>;

/** The closing, and the city on whose clock the mail shows it, too. */
export type ClosingFacts = Readonly<{
  /** '' where the applicant has named no member city. */
  cityZone: string;
  city: string;
  /** Undefined in mails of the first releases: the closing is the edition's. */
  closesAt: Instant | undefined;
}>;

/** For people who have begun an application and not sent it. */
export type DraftFacts = ReferenceFacts &
  ClosingFacts &
  Readonly<{
    /** Whether a code that was mailed to the address has opened the draft. */
    isProved: boolean;
    /** The zone in which a reminder keeps quiet hours, if no city was named. */
    quietZone: string;
  }>;

/** For the applicant, about an application that was sent. */
export type ApplicationFacts = ReferenceFacts &
  ClosingFacts &
  Readonly<{
    name: string;
    receivedAt: Instant;
    lateBySeconds: number;
    cityWasFull: boolean;
    isRevised: boolean;
    documents: readonly Readonly<{ kind: DocumentKind; receivedSha256: string }>[];
    /** When the change happened that the mail tells of. */
    at: Instant;
  }>;

/** For the applicant, at once: we have it. */
export type ReceiptFacts = ApplicationFacts &
  Readonly<{
    /** Undefined where nothing is to be said of it, and in mails of earlier releases. */
    nomination: NominationOnReceipt | undefined;
  }>;

/** For the applicant, about the endorser. */
export type EndorsementFacts = ApplicationFacts &
  Readonly<{
    endorser: string;
    /**
     * Whether the endorser gave a reason. It is only shown on the page: a mail would send their
     * words in WeGO’s name.
     */
    hasReason: boolean;
  }>;

/** For the applicant, about what staff ask. */
export type ReturnFacts = ApplicationFacts &
  Readonly<{
    /** One line each. */
    items: readonly string[];
    /** Until when they ask for the answer. */
    answerBy: Instant;
  }>;

/** For an endorser: who asks, and nothing else about the applicant. */
export type RequestFacts = ReferenceFacts &
  ClosingFacts &
  Readonly<{
    endorser: string;
    name: string;
    position: string;
    /** What the link is made from when the mail is sent. */
    nonce: string;
    /** When the link ends. */
    endsAt: Instant;
    /** The end, exclusive, of the time in which we ask for an answer; undefined before it is sent. */
    replyBy: Instant | undefined;
    /** The language of the mail’s second half; undefined where it has one half. */
    alsoIn: Language | undefined;
  }>;

/** For staff, about an application: without name or address. */
export type StaffFacts = ReferenceFacts &
  Readonly<{
    city: string;
    cityIsMatched: boolean;
    position: string;
    state: ApplicationState;
    receivedAt: Instant;
    lateBySeconds: number;
    flags: readonly Flag[];
    /** Undefined where nobody was asked. */
    endorsement: EndorsementState | undefined;
    isRevised: boolean;
    /** When the change happened that the mail tells of. */
    at: Instant;
  }>;

/** For subscribers of the list. */
export type NewsFacts = Readonly<{
  /** The digest under which the list knows the address. */
  digest: string;
  opensAt: Instant;
  closesAt: Instant;
  /** The closing before the last extension; undefined where there was none. */
  wasBefore: Instant | undefined;
}>;

/** What each kind of mail is written from, as it was when the mail was planned. */
export type MailFacts = Readonly<{
  'draft-begun': DraftFacts;
  'draft-reminder': DraftFacts;
  'draft-expired': DraftFacts;
  /** `challenge` is the digest under which the code is stored; its time begins when it is sent. */
  code: Readonly<{ code: string; challenge: string }>;
  /** `former` is an application that had the address before. */
  'no-application': Readonly<{ former: string | undefined }>;
  /** The code itself, and until when it admits. */
  'late-code': Readonly<{ code: string; until: Instant }>;
  receipt: ReceiptFacts;
  'staff-notice': StaffFacts & Readonly<{ isUnreachable: boolean }>;
  'held-for-city': ApplicationFacts;
  'staff-cleared': StaffFacts;
  promoted: ApplicationFacts;
  'staff-promoted': StaffFacts;
  withdrawn: ApplicationFacts;
  returned: ReturnFacts;
  'return-reminder': ReturnFacts;
  'staff-answered': StaffFacts;
  /** `counts` is the application that counts; undefined where it is not under the same address. */
  'duplicate-confirmed': ApplicationFacts & Readonly<{ counts: string | undefined }>;
  'address-changed': ReferenceFacts;
  /** The answers are read when it is sent: no row holds them a second time. */
  'answers-copy': ReferenceFacts;
  'staff-withdrawn': StaffFacts;
  'staff-unreached': StaffFacts;
  /** The span of time whose notices are told together. */
  'staff-summary': Readonly<{ from: Instant; to: Instant }>;
  'staff-digest': Readonly<{ from: Instant; to: Instant }>;
  'staff-sign-in-refused': Readonly<{ at: Instant }>;
  'endorsement-request': RequestFacts;
  /** `beforeClosing`: how long before the closing it is due, in ms; undefined of another reminder. */
  'endorsement-reminder': RequestFacts & Readonly<{ beforeClosing: number | undefined }>;
  endorsed: EndorsementFacts;
  'endorsement-refused': EndorsementFacts;
  'endorsement-bounced': EndorsementFacts;
  'call-opened': Readonly<{ at: Instant; closesAt: Instant }>;
  'call-closed': Readonly<{
    at: Instant;
    closesAt: Instant;
    applications: number;
    /** Those among them that are held for a check. */
    unchecked: number;
    cities: number;
  }>;
  /** `isOn`: the address is on the list already. */
  'news-confirm': Readonly<{ digest: string; isOn: boolean }>;
  'news-announced': NewsFacts;
  'news-opened': NewsFacts;
  'news-extended': NewsFacts;
}>;

/** A kind of mail with the facts that it has. */
export type KindAndFacts<Kind extends MailKind = MailKind> = {
  [One in Kind]: Readonly<{ kind: One; facts: MailFacts[One] }>;
}[Kind];
