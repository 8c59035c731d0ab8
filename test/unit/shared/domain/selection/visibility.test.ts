import { describe, expect, test } from 'vitest';
import { visibleTo } from '#shared/domain/selection/visibility.ts';
import { amina, andrew, boram, traveller } from '../../../../support/list/listed.ts';

const ofKampala = { cityId: 'kampala', country: 'UG' };
const ofJinja = { cityId: 'jinja', country: 'UG' };
const ofSeoul = { cityId: 'seoul', country: 'KR' };
const unmatched = { cityId: undefined, country: undefined };

// HyphaApp/hypha#3240, #2169, HotCRP CVE-2026-55493
describe('an application', () => {
  test('is seen by the secretariat, whoever reviews it', () => {
    expect(visibleTo(andrew, { ...ofKampala, assigned: [] })).toBe(true);
    expect(visibleTo({ ...andrew, roles: ['decider'] }, { ...unmatched, assigned: [] })).toBe(true);
  });

  test('is seen by a reviewer to whom it is assigned, and by no other', () => {
    expect(visibleTo(boram, { ...ofKampala, assigned: ['boram'] })).toBe(true);
    expect(visibleTo(boram, { ...ofKampala, assigned: ['amina'] })).toBe(false);
    expect(visibleTo(boram, { ...unmatched, assigned: ['boram'] })).toBe(true);
  });

  test('is never seen by a reviewer of its own city', () => {
    expect(visibleTo(amina, { ...ofKampala, assigned: ['amina'] })).toBe(false);
    expect(visibleTo(amina, { ...ofJinja, assigned: ['amina'] })).toBe(true);
  });

  test('is not seen by one of its own country, where the edition says so', () => {
    expect(visibleTo(amina, { ...ofJinja, assigned: ['amina'] }, 'country')).toBe(false);
    expect(visibleTo(amina, { ...ofSeoul, assigned: ['amina'] }, 'country')).toBe(true);
    expect(visibleTo(amina, { ...ofKampala, assigned: ['amina'] }, 'country')).toBe(false);
  });

  test('is not seen by the travel desk as long as nobody is chosen', () => {
    expect(visibleTo(traveller, { ...ofSeoul, assigned: ['tariq'] })).toBe(false);
  });
});
