/** What a question set is made of. Sets are data (JSON in `packages/content`); these are its shapes. */

/** Words that change with who is writing: about yourself, about your child, about someone you care for. */
export type Wording = string | { self: string; child?: string; other: string };

/** Who the request is for, as the first question records it. */
export type Who = 'self' | 'child' | 'other';

/** A test on what was answered so far. Ages are whole years on the day of asking. */
export type Condition =
  | { field: string; in: string[] }
  | { field: string; answered: boolean }
  | { age: { from?: number; to?: number } }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export type Option = {
  value: string;
  label: Wording;
  hint?: Wording;
  /** Ticking this one unticks the others ("None of these"). Checkboxes only. */
  exclusive?: boolean;
};

/** The faults a field can have. Each has a default sentence made from the field's `name`. */
export type Fault =
  | 'missing'
  | 'invalid'
  | 'too-long'
  | 'too-short'
  | 'out-of-range'
  | 'in-future'
  | 'not-offered';

type FieldBase = {
  id: string;
  /** The question as the person reads it. */
  label: Wording;
  hint?: Wording;
  /** The thing asked for, inside error sentences: "your date of birth" gives "Enter your date of birth". */
  name: Wording;
  /** Left out means an answer is needed. */
  optional?: boolean;
  when?: Condition;
  /** Sentences that replace the default ones. */
  errors?: Partial<Record<Fault, Wording>>;
  /** HTML autocomplete token (WCAG 1.3.5), only where it is the writer's own detail; empty for nobody's. */
  autocomplete?: Wording;
};

export type Field =
  | (FieldBase & { kind: 'text'; maxLength?: number })
  | (FieldBase & { kind: 'long-text'; maxLength?: number; rows?: number })
  | (FieldBase & { kind: 'radios'; options: Option[] })
  | (FieldBase & { kind: 'checkboxes'; options: Option[] })
  | (FieldBase & { kind: 'date'; past?: boolean })
  | (FieldBase & { kind: 'number'; unit: string; min?: number; max?: number; decimals?: number })
  | (FieldBase & { kind: 'phone' })
  | (FieldBase & { kind: 'email' })
  | (FieldBase & { kind: 'postcode' })
  | (FieldBase & { kind: 'nhs-number' })
  | (FieldBase & { kind: 'files'; max: number });

export type FieldKind = Field['kind'];

/** A rule across fields of one page, for instance "a phone number or an email, or I will come in". */
export type PageRule = {
  /** At least one of these fields must be answered. */
  needsOneOf: string[];
  /** Said beside the first of them. */
  message: Wording;
  when?: Condition;
};

export type Page = {
  id: string;
  /** The page's heading; where the page asks one thing, the field's label is the heading and this is left out. */
  title?: Wording;
  /** Plain paragraphs above the questions. */
  intro?: Wording[];
  fields: Field[];
  rules?: PageRule[];
  when?: Condition;
};

export type QuestionSet = {
  id: string;
  version: number;
  title: string;
  /** How the national collection counts a request made with this set (R36); only on sets that are a kind. */
  nationalType?: NationalType;
  pages: Page[];
};

export type NationalType = 'clinical' | 'admin' | 'other';

/** One field's answer as kept: text, the chosen values, or nothing. Dates are `YYYY-MM-DD`; NHS numbers ten digits. */
export type Answer = string | string[];
export type Answers = Record<string, Answer>;

/** What a form sent, field by field, exactly as typed. A date is three entries: `<id>-day`, `-month`, `-year`. */
export type Typed = Record<string, string | string[]>;

/** What conditions and rules may look at besides the answers. Pure: the day comes from outside. */
export type Context = {
  /** Today in London, `YYYY-MM-DD`. */
  today: string;
  /** Names that fill `{surgery}` and the like in wording. Not changed once used: what was made from them is kept. */
  words: Record<string, string>;
};

/** A page made ready for one person: hidden fields gone, every wording chosen and filled. Safe to send to the browser. */
export type ReadyPage = {
  id: string;
  title?: string;
  intro: string[];
  fields: ReadyField[];
  rules: { needsOneOf: string[]; message: string; when?: Condition }[];
};
export type ReadyOption = { value: string; label: string; hint?: string; exclusive?: boolean };
export type ReadyField = {
  id: string;
  kind: FieldKind;
  label: string;
  hint?: string;
  name: string;
  optional: boolean;
  /** Left only when it depends on another field of this same page, so that the browser can show and hide. */
  when?: Condition;
  autocomplete?: string;
  errors: Partial<Record<Fault, string>>;
  options: ReadyOption[];
  maxLength?: number;
  rows?: number;
  unit?: string;
  min?: number;
  max?: number;
  decimals?: number;
  past?: boolean;
};

/** A fault in one field. What to focus is `field`, or `<field>-<part>` where a date names its first wrong part. */
export type FieldError = { field: string; fault: Fault; message: string; part?: DatePart };

export type DatePart = 'day' | 'month' | 'year';

/** What was asked and answered, in words, as kept for ever with the request (R38). */
export type AnsweredQuestion = {
  set: string;
  version: number;
  page: string;
  field: string;
  kind: FieldKind;
  question: string;
  /** The answer in words, as the person saw it. */
  answer: string;
  /** The machine value. */
  value: Answer;
};
