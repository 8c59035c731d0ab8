/** Red, green and blue, 0 to 255. */
type Colour = readonly [number, number, number];

const colourOf = (style: string, property: string): Colour => {
  const hex = new RegExp(`(?:^|;)${property}:#([0-9a-f]{6})(?:;|$)`).exec(style)?.[1];
  if (hex === undefined) throw new Error(`no ${property} in "${style}"`);
  const [red = 0, green = 0, blue = 0] =
    hex.match(/../g)?.map((two) => Number.parseInt(two, 16)) ?? [];
  return [red, green, blue];
};

/** The colour of the words and what is behind them; throws where a style says only one of the two. */
export const coloursIn = (style: string): Readonly<{ front: Colour; behind: Colour }> => ({
  front: colourOf(style, 'color'),
  behind: colourOf(style, 'background'),
});

/** The colour as a mailbox shows it that turns light into dark. */
export const turned = ([red, green, blue]: Colour): Colour => [255 - red, 255 - green, 255 - blue];

const linear = (value: number): number =>
  value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;

const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const contrastOf = (one: Colour, other: Colour): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
