import type { Language } from '#shared/text/words.ts';

/** For whom a string is: the staff may read a word of their trade, and longer sentences. */
export type Reader = 'applicant' | 'staff';

type Rule = Readonly<{ fault: string; found: RegExp; only?: Reader }>;

/** Words that have another word in their place, and turns that no native speaker uses. */
const english: readonly Rule[] = [
  { fault: 'select, not click, press or tick', found: /\b(?:click|press|tick)(?:s|ed|ing)?\b/iu },
  { fault: 'please', found: /\bplease\b/iu },
  { fault: 'never blame', found: /\b(?:invalid|oops|not allowed|illegal)\b/iu },
  { fault: 'exclamation mark', found: /!/u },
  { fault: 'semicolon', found: /;/u },
  { fault: 'dash as a pause', found: / [–—-] /u },
  {
    fault: 'contraction',
    found: /n['’]t\b|\b(?:I|it|that|there|they|we|you)['’](?:d|ll|m|re|s|ve)\b/iu,
  },
  { fault: 'email', found: /\be-mails?\b|(?<!e-)\bmails?\b(?! service)|\bmailed\b/iu },
  { fault: 'start', found: /\b(?:begin|begins|began|begun)\b/iu },
  { fault: 'continue', found: /\bgo(?:es)? on\b(?! hold)/iu },
  {
    fault: 'plain words',
    found: /\b(?:anew|dead|mend(?:s|ed)?|look twice|whoever|in vain|just now|once more)\b/iu,
  },
  { fault: 'else', found: /(?<!(?:body|one|thing) )\belse\b/iu },
  { fault: 'works or expires', found: /\bholds\b|\bheld\b/iu },
  { fault: 'is', found: /\bstands?\b|\bmay stand\b/iu },
  { fault: 'is considered or is valid', found: /\bcounts\b/iu },
  { fault: 'a free relative clause', found: /(?:^|[.:] )Who (?!can apply$)\p{Ll}[^?]*$/u },
  {
    fault: 'calque',
    found: /\bway back\b|\bfrom then on\b|\bis to be\b|\bneed do\b|\bwe know no\b/iu,
  },
  { fault: 'deadline', found: /\blast minute\b|\bthe closing\b|\bbefore closing\b/iu },
  { fault: 'grace period', found: /\bgrace time\b/iu },
  { fault: 'supervisor', found: /\bsuperiors?\b/iu },
  { fault: 'nomination', found: /\bendors(?:e|ed|es|er|ement)\b/iu },
  { fault: 'phone', found: /\btelephone\b/iu },
  { fault: 'delete', found: /\berase[ds]?\b|\bdestroy(?:ed|s)?\b/iu },
  { fault: 'may be automated', found: /\bro?bots?\b/iu },
  { fault: 'portrait photo', found: /\bheadshots?\b/iu },
  { fault: 'reference number', found: /\breference(?! numbers?\b)\b/iu },
  {
    fault: 'email updates',
    found: /\bstay tuned\b|\bkeep me posted\b|\bthe list for news\b|\bleave the list\b/iu,
  },
  { fault: 'email us', found: /\bwrite to us\b/iu },
  { fault: '6-digit code', found: /\bsix[ -]digits?\b/iu },
  { fault: 'submit', found: /\bsen[dt] (?:my|the|your) (?:application|changes|form)\b/iu },
  {
    fault: 'upload',
    found: /\bsen[dt] (?:a|another|the|your) (?:document|file|letter|photo)s?\b/iu,
  },
  {
    fault: 'brackets inside a sentence',
    found: /\((?!UTC|\.ics|optional)[^)]*\)[^(]*[.?]$/u,
    only: 'applicant',
  },
];

const korean: readonly Rule[] = [
  { fault: '이메일', found: /(?<!이)메일/u },
  { fault: '신청번호', found: /접수번호/u },
  { fault: '선택, 누르기나 클릭이 아님', found: /클릭|누르|눌러/u },
  { fault: '인증번호', found: /(?<!악성)(?<!신청 )코드|여섯 자리/u },
  { fault: 'WeGO 사무국', found: /저희/u },
  { fault: '신청서', found: /지원서|공모/u },
  { fault: '상급자', found: /상사|윗사람/u },
  { fault: '추천', found: /지명/u },
  { fault: '수신 거부', found: /그만 받/u },
  { fault: '한국 표준시', found: /서울 시각/u },
  { fault: '확인란이나 항목', found: /상자|(?<!빈)칸/u },
  { fault: '자동 프로그램', found: /로봇/u },
  { fault: '합쇼체', found: /(?:나요|가요|까요|어요|아요)[.?]?$/u },
  { fault: '느낌표', found: /!/u },
  { fault: '쌍반점', found: /;/u },
  { fault: '줄표', found: / [–—-] /u },
  { fault: '성명', found: /(?<!파일 )이름/u, only: 'applicant' },
];

const rules: Readonly<Record<Language, readonly Rule[]>> = { en: english, ko: korean };

const mostWords = 25;

const tooLong = (said: string): boolean =>
  said.split(/(?<=[.?:]) /u).some((sentence) => sentence.split(' ').length > mostWords);

/** Names, and words that are written with a capital wherever they stand. */
const names =
  /\b(?:CSV|Decider|Excel|I|JPEG|Korean?|PDF|PNG|Reviewer|SHA|Seoul|UTC|WeGO|XLSX|ZIP)\b/gu;

/** `Check Your Answers`: a heading has capitals only at its start. */
const hasTitleCase = (said: string): boolean => / \p{Lu}\p{Ll}/u.test(said.replace(names, 'x'));

type Said = Readonly<{ at: string; said: string }>;

/** What a string breaks of the rules for words, each by its name. */
export const wordFaults = ({ at, said }: Said, language: Language, reader: Reader): string[] => {
  const broken = rules[language]
    .filter(({ found, only }) => (only === undefined || only === reader) && found.test(said))
    .map(({ fault }) => fault);
  if (language !== 'en') return broken;
  const isHeading = /\b(?:title|[a-z]+Title)$/u.test(at) && !/[.?] /u.test(said);
  return [
    ...broken,
    ...(reader === 'applicant' && tooLong(said) ? ['longer than 25 words'] : []),
    ...(isHeading && hasTitleCase(said) ? ['title case'] : []),
  ];
};
