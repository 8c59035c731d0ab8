/**
 * Something the person at the terminal can mend: an option, a setting, an edition's file, a program
 * that is missing. It is shown as its message alone, without a stack.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
