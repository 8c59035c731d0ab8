import { describe, expect, test } from 'vitest';
import type { ScanVerdict } from '#shared/domain/documents/document.ts';
import { openedOf } from '#shared/domain/documents/who-opens.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { DocumentsOfCase } from '../../../../../../functions/staff/cases/pages/documents-of-case.tsx';
import {
  addedMember,
  secretary,
  staffEdition,
  travelDesk,
} from '../../../../../support/builders/members.ts';
import { shownDocuments, shownReference } from '../../../../../support/builders/shown.ts';
import { textOf } from '../../../../../support/text/html.ts';
import { contextOf } from '../../../../../support/world/web.ts';

const [letter, photo, passport] = shownDocuments;
if (!letter || !photo || !passport) throw new Error('there is not one document of each kind');
const other = addedMember();
const of = openedOf(staffEdition, { cityId: 'kampala', state: 'submitted' }, [other.id]);

const shown = (
  member: Member,
  props: Partial<Parameters<typeof DocumentsOfCase>[0]> = {},
  verdict: ScanVerdict = 'clean',
) => {
  const { documents = shownDocuments } = props;
  const html = String(
    <DocumentsOfCase
      visit={{ context: contextOf({ edition: staffEdition }), member }}
      reference={shownReference}
      of={of}
      documents={documents}
      verdicts={new Map(documents.map(({ key }) => [key, verdict]))}
      {...props}
    />,
  );
  return { html, text: textOf(html) };
};

const path = (kind: string): string => `href="/en/staff/applications/K7M2Q9XD/documents/${kind}/1"`;

describe('the documents on the page of an application', () => {
  test('say of each what it is, and lead to it', () => {
    const { html, text } = shown(secretary, { documents: [letter] });
    expect(html).toContain(path('nomination-letter'));
    expect(text).toContain('Open nomination letter (PDF, 1.2 MB)');
    expect(text).toContain('Scanned, no malware found');
    expect(text).toContain('1'.repeat(64));
    expect(html).toContain('<dd dir="auto">राम बहादुर थापा</dd>');
  });

  test('say that nothing was submitted', () => {
    expect(shown(secretary, { documents: [] }).text.trim()).toBe(
      'No documents were submitted with this application.',
    );
  });

  test.each<[ScanVerdict, string]>([
    ['not-scanned', 'Not scanned. Open this file with care.'],
    ['could-not-be-scanned', 'Could not be scanned. Open this file with care.'],
  ])('are said to be %s where they are, and lead there all the same', (verdict, words) => {
    const { html, text } = shown(secretary, { documents: [letter] }, verdict);
    expect(text).toContain(words);
    expect(html).toContain(path('nomination-letter'));
  });

  test('with malware lead nowhere', () => {
    const { html, text } = shown(secretary, { documents: [letter] }, 'infected');
    expect(text).toContain('Malware was found. Nobody can open this file.');
    expect(html).not.toContain('href');
  });

  test('that were made anew have both sums', () => {
    const { text } = shown(secretary, { documents: [photo] });
    expect(text).toContain('2'.repeat(64));
    expect(text).toContain('1'.repeat(64));
    expect(text).toContain('new copy');
  });

  test('show the passport to nobody of the secretariat: that it is there, and no more', () => {
    const { html, text } = shown(secretary, { documents: [passport] });
    expect(text).toContain('Passport photo page');
    expect(text).toContain('Your role does not include opening this document.');
    expect(html).not.toMatch(/href|राम|1{64}/);
  });

  test('show a reviewer that there is a letter, and lead to the photo alone', () => {
    const { html, text } = shown(other);
    expect(text).toContain('Nomination letter');
    expect(html.match(/href="[^"]*"/g)).toEqual([path('headshot')]);
  });

  test('lead the travel desk nowhere as long as nobody is chosen', () => {
    expect(shown(travelDesk).html).not.toContain('href');
  });

  test('say who opened them, newest first, and how often before', () => {
    const views = Array.from({ length: 7 }, (_, index) => ({
      kind: 'headshot' as const,
      documentId: '1',
      role: 'reviewer' as const,
      at: Date.parse(`2018-05-0${index + 1}T03:00Z`),
      by: { id: 'added-1', name: `Priya ${index + 1}` },
    }));
    const { text } = shown(secretary, { documents: [photo], views });
    expect(text).toContain('Priya 7 (Reviewer), Monday, 7 May 2018 at 12:00');
    expect(text).toContain('Priya 3');
    expect(text).not.toContain('Priya 2');
    expect(text).toContain('Opened 2 more times before');
    expect(shown(secretary, { documents: [letter], views }).text).not.toContain('Priya');
  });
});
