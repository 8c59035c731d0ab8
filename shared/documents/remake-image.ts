import type Vips from 'wasm-vips';
import { type FileFault, mostFileBytes, mostPixels } from '#shared/domain/document.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';

/** Longer sides are shrunk to this: A4 at 300 dpi. */
const longestSide = 3_508;
const quality = 88;
/** For a picture of noise, which would else be too large to be handed out in one answer. */
const lowQuality = 40;

let engine: Promise<typeof Vips> | undefined;

/**
 * Loaded with the first image: 5 MB of WebAssembly, 0.2 s. Only the decoders of the base file are
 * there, one picture is made at a time, and nothing is kept of it.
 */
const loadEngine = async (): Promise<typeof Vips> => {
  const { default: load } = await import('wasm-vips');
  const vips = await load({
    dynamicLibraries: [],
    // A broken file else writes a line for each of its rows, past our log.
    preRun: (module) => Object.assign(module.ENV, { VIPS_WARNING: '0' }),
  });
  vips.concurrency(1);
  vips.Cache.max(0);
  return vips;
};

type Make = (keep: (image: Vips.Image) => Vips.Image) => Result<Uint8Array, FileFault>;

/** Frees every picture that `make` keeps: WebAssembly's memory is not the collector's. */
const freed = (make: Make): Result<Uint8Array, FileFault> => {
  const kept: Vips.Image[] = [];
  try {
    return make((image) => {
      kept.push(image);
      return image;
    });
  } catch (error) {
    // The library tells of bad data by what is no Error. A trap is one, after which it cannot go on.
    if (!(error instanceof Error)) return err('damaged');
    engine = undefined;
    throw error;
  } finally {
    for (const image of kept) image.delete();
  }
};

const white = ({ format }: Vips.Image): number => (format === 'ushort' ? 65_535 : 255);

/** Other colours than the web's cost four times the rest, so they are looked for first. */
const hasOwnColours = (image: Vips.Image): boolean =>
  image.getTypeof('icc-profile-data') !== 0 || image.interpretation === 'cmyk';

/**
 * Makes a JPEG of the pixels of an image, upright and in sRGB, and of nothing else: no place, no
 * camera, no thumbnail, no comment, nothing behind its end. Its size is read from its head, so that
 * one of too many pixels costs nothing.
 */
export const remakeImage = async (
  bytes: Uint8Array,
  type: 'image/jpeg' | 'image/png',
): Promise<Result<Uint8Array, FileFault>> => {
  engine ??= loadEngine();
  const vips = await engine;
  const options = { access: 'sequential', fail_on: 'error' } as const;
  const madeAt = (Q: number) =>
    freed((keep) => {
      const image = keep(
        type === 'image/jpeg'
          ? vips.Image.jpegloadBuffer(bytes, options)
          : vips.Image.pngloadBuffer(bytes, options),
      );
      if (image.width * image.height > mostPixels) return err('too-many-pixels');
      const opaque = image.hasAlpha() ? keep(image.flatten({ background: [white(image)] })) : image;
      const upright = keep(
        opaque.thumbnailImage(longestSide, {
          height: longestSide,
          size: 'down',
          ...(hasOwnColours(image) && { output_profile: 'srgb' }),
        }),
      );
      return ok(upright.jpegsaveBuffer({ Q, keep: 'none' }));
    });
  const made = madeAt(quality);
  return made.ok && made.value.length > mostFileBytes ? madeAt(lowQuality) : made;
};
