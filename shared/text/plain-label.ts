/** A label without the mark of an optional field, for places where nothing is asked. */
export const plainLabel = (label: string): string => label.replace(/ \((?:optional|선택)\)$/, '');
