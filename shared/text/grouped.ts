const inThousands = (digits: string): string =>
  /^\d{4,}$/.test(digits) ? `${inThousands(digits.slice(0, -3))},${digits.slice(-3)}` : digits;

/** A whole number as both languages write it: 1,500. */
export const grouped = (value: number): string => inThousands(String(value));
