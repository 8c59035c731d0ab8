import type { StaffVisits } from '#shared/staff/visit.ts';
import type { StaffDeps } from '../deps.ts';
import { addMember } from './add-member.ts';
import { changeMember } from './change-member.ts';
import { changeSettings } from './change-settings.ts';
import { removeMember } from './remove-member.ts';
import { restoreMember } from './restore-member.ts';
import { showMember } from './show-member.ts';
import { showNewMember } from './show-new-member.ts';
import { showPeople } from './show-people.ts';
import { showSettings } from './show-settings.ts';

/** Who is on the list. */
export const peopleOperations = (visits: StaffVisits, deps: StaffDeps) => ({
  'show-people': showPeople(visits, deps),
  'show-new-member': showNewMember(visits),
  'add-member': addMember(visits, deps),
  'show-member': showMember(visits, deps),
  'change-member': changeMember(visits, deps),
  'remove-member': removeMember(visits, deps),
  'restore-member': restoreMember(visits, deps),
  'show-settings': showSettings(visits),
  'change-settings': changeSettings(visits, deps),
});
