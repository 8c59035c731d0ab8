/** The part of it that is used; TypeScript has its types among those of a browser's page alone. */
declare const WebAssembly: Readonly<{
  instantiate: (
    engine: Uint8Array,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => Promise<{ instance: { exports: Readonly<Record<string, unknown>> } }>;
  Memory: new () => { readonly buffer: ArrayBuffer; grow: (pages: number) => number };
}>;

type Call = (...values: readonly number[]) => number;

/**
 * HarfBuzz as the C library that it is. Its package's own script waits for the engine while it is
 * loaded, which a CommonJS bundle cannot. https://harfbuzz.github.io/harfbuzz-hb-buffer.html
 */
export type HarfBuzz = Readonly<{
  call: (name: string, ...values: readonly number[]) => number;
  /** Copies bytes into the engine's memory; the caller frees them. */
  put: (bytes: Uint8Array) => number;
  /** A view of `count` numbers; whatever makes the memory grow takes it away. */
  numbersAt: (place: number, count: number) => Int32Array;
}>;

const pageBytes = 65_536;

const stop = (): never => {
  throw new Error('HarfBuzz gave up');
};

export const startHarfBuzz = async (engine: Uint8Array): Promise<HarfBuzz> => {
  const grow = (bytes: number): boolean => {
    memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / pageBytes));
    return true;
  };
  const { instance } = await WebAssembly.instantiate(new Uint8Array(engine), {
    env: {
      emscripten_resize_heap: grow,
      _abort_js: stop,
      _setitimer_js: () => 0,
      _emscripten_runtime_keepalive_clear: () => {},
    },
    wasi_snapshot_preview1: { proc_exit: stop },
  });
  const { memory: own } = instance.exports;
  if (!(own instanceof WebAssembly.Memory)) throw new Error('HarfBuzz has no memory');
  const memory = own;
  const functions = new Map<string, Call>();
  for (const [name, value] of Object.entries(instance.exports))
    if (typeof value === 'function') functions.set(name, (...values) => Number(value(...values)));
  const call = (name: string, ...values: readonly number[]): number => {
    const found = functions.get(name);
    if (!found) throw new Error(`HarfBuzz has no ${name}`);
    return found(...values);
  };
  call('__wasm_call_ctors');
  return {
    call,
    put: (bytes) => {
      const place = call('malloc', bytes.length);
      new Uint8Array(memory.buffer).set(bytes, place);
      return place;
    },
    numbersAt: (place, count) => new Int32Array(memory.buffer, place, count),
  };
};
