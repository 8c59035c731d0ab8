type Params = Readonly<Record<string, string>>;

/** A path with its parameters, encoded; undefined where one of them is not given. */
const fill = (path: string, params: Params): string | undefined => {
  let isWhole = true;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    isWhole &&= value !== undefined;
    return encodeURIComponent(value ?? '');
  });
  return isWhole ? filled : undefined;
};

/** The last path of a route's line (`GET / /{language}`) whose parameters are all there; throws if none. */
export const filledPath = (line: string, params: Params): string => {
  const [, ...paths] = line.split(' ');
  const path = paths.map((one) => fill(one, params)).findLast((one) => one !== undefined);
  if (path === undefined) throw new TypeError(`no path of "${line}" has these parameters`);
  return path;
};
