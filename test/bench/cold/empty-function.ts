/** The base of every cold start: what Node and the runtime client cost with no function to speak of. */
export const handler = async () => ({ statusCode: 200 });
