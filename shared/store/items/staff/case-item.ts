import type { Person } from '#shared/domain/lifecycle/audit.ts';
import { isCaseTransition } from '#shared/domain/lifecycle/case-transitions.ts';
import { type Case, type CaseStep, caseSteps } from '#shared/domain/selection/case.ts';
import type { CaseEvent, Note } from '#shared/domain/selection/case-event.ts';
import { isListOf, isText } from '#shared/domain/shape.ts';
import { type Item, json, keyItem, n, numberIn, s, stringIn } from '../../engine/item.ts';
import { caseKey, eventKey, noteKey } from '../../engine/staff-keys.ts';
import { jsonIn, unreadable } from '../../engine/stored-json.ts';
import { casePrefix } from '../../staff-table.ts';

const isIds = isListOf(isText);

/** A member as a row holds them: the id and the name that they had then. */
export const personFields = ({ id, name }: Person, prefix = 'person'): Item => ({
  [prefix]: s(id),
  [`${prefix}Name`]: s(name),
});

/** Undefined where a row names no member. */
export const personIn = (item: Item, prefix = 'person'): Person | undefined => {
  const id = stringIn(item, prefix);
  return id === '' ? undefined : { id, name: stringIn(item, `${prefix}Name`) };
};

const nobody: Person = { id: '', name: '' };

const stepIn = (item: Item, name: string): CaseStep => {
  const found = caseSteps.find((step) => step === stringIn(item, name));
  if (!found) throw unreadable(item, name);
  return found;
};

export const caseItem = (one: Case): Item => ({
  ...keyItem(caseKey(one.reference)),
  step: s(one.step),
  assigned: json(one.assigned),
  ...(one.answersSeen !== undefined && { answersSeen: n(one.answersSeen) }),
  version: n(one.version),
});

/** Throws, naming the row, where its step or who is assigned cannot be read. */
export const readCase = (item: Item): Case => ({
  reference: stringIn(item, 'pk').slice(casePrefix.length),
  step: stepIn(item, 'step'),
  assigned: jsonIn(item, 'assigned', isIds, []),
  ...(item['answersSeen'] && { answersSeen: numberIn(item, 'answersSeen') }),
  version: numberIn(item, 'version') ?? 0,
});

/** The last part of a sort key is the id. */
const idIn = (item: Item): string => stringIn(item, 'sk').split('#')[2] ?? '';

export const eventItem = (reference: string, event: CaseEvent): Item => ({
  ...keyItem(eventKey(reference, event.at, event.id)),
  ...personFields(event.by),
  at: n(event.at),
  transition: s(event.transition),
  from: s(event.from),
  to: s(event.to),
  ...(event.reason && { reason: s(event.reason) }),
  ...(event.about && personFields(event.about, 'about')),
});

/** Undefined where a later release wrote it, of a transition that this one does not know. */
export const readEvent = (item: Item): CaseEvent | undefined => {
  const transition = stringIn(item, 'transition');
  if (!isCaseTransition(transition)) return undefined;
  const [reason, about] = [stringIn(item, 'reason'), personIn(item, 'about')];
  return {
    id: idIn(item),
    by: personIn(item) ?? nobody,
    at: numberIn(item, 'at') ?? 0,
    transition,
    from: stepIn(item, 'from'),
    to: stepIn(item, 'to'),
    ...(reason !== '' && { reason }),
    ...(about && { about }),
  };
};

export const noteItem = (reference: string, { id, by, at, text }: Note): Item => ({
  ...keyItem(noteKey(reference, at, id)),
  ...personFields(by),
  at: n(at),
  text: s(text),
});

export const readNote = (item: Item): Note => ({
  id: idIn(item),
  by: personIn(item) ?? nobody,
  at: numberIn(item, 'at') ?? 0,
  text: stringIn(item, 'text'),
});
