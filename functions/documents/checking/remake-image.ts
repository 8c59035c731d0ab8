import type Vips from 'wasm-vips';
import {
  type FileError,
  longestSideTaken,
  mostFileBytes,
  mostPixelPasses,
  mostPixels,
  mostScans,
  mostUnpackedBytes,
  passesBesideScans,
} from '#shared/domain/documents/document.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { countScans } from './jpeg-scans.ts';
import { withoutTexts } from './png-texts.ts';

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

type Make = (freeLater: (image: Vips.Image) => Vips.Image) => Result<Uint8Array, FileError>;

/** Frees every picture that `make` hands to `freeLater`: WebAssembly's memory is not the collector's. */
const freed = (make: Make): Result<Uint8Array, FileError> => {
  const images: Vips.Image[] = [];
  try {
    return make((image) => {
      images.push(image);
      return image;
    });
  } catch (error) {
    // The library tells of bad data by what is no Error. A trap is one, after which it cannot go on.
    if (!(error instanceof Error)) return err('damaged');
    engine = undefined;
    throw error;
  } finally {
    for (const image of images) image.delete();
  }
};

const white = ({ format }: Vips.Image): number => (format === 'ushort' ? 65_535 : 255);

/** Why a picture is not decoded: by its head and the number of its scans, which cost nothing to read. */
const refusal = (image: Vips.Image, scans: number): FileError | undefined => {
  const { width, height } = image;
  const pixels = width * height;
  // Grey, too, becomes three colours on the way.
  const bands = Math.max(image.bands, image.hasAlpha() ? 4 : 3);
  const unpacked = pixels * bands * (image.format === 'ushort' ? 2 : 1);
  if (pixels > mostPixels || unpacked > mostUnpackedBytes) return 'too-many-pixels';
  if (Math.max(width, height) > longestSideTaken) return 'too-many-pixels';
  return scans > mostScans || pixels * (passesBesideScans + scans) > mostPixelPasses
    ? 'too-costly'
    : undefined;
};

/** Other colours than the web's cost four times the rest, so they are looked for first. */
const hasOwnColours = (image: Vips.Image): boolean =>
  image.getTypeof('icc-profile-data') !== 0 || image.interpretation === 'cmyk';

/** Upright, in sRGB, and no longer than A4 at 300 dpi. */
const upright = (image: Vips.Image, freeLater: (image: Vips.Image) => Vips.Image): Vips.Image => {
  const scale = longestSide / Math.max(image.width, image.height);
  if (image.interpretation !== 'cmyk')
    return freeLater(
      image.thumbnailImage(longestSide, {
        height: longestSide,
        size: 'down',
        ...(hasOwnColours(image) && { output_profile: 'srgb' }),
      }),
    );
  // Inks are turned into light after the shrinking: the other way round 40 million pixels cost 9 s.
  const small = scale < 1 ? freeLater(image.resize(scale)) : image;
  const light = freeLater(small.iccTransform('srgb', { input_profile: 'cmyk', embedded: true }));
  return freeLater(light.autorot());
};

/**
 * Makes a JPEG of the pixels of an image, upright and in sRGB, and of nothing else: no place, no
 * camera, no thumbnail, no comment, nothing behind its end. Its size is read from its head, so that
 * one of too many pixels costs nothing.
 */
export const remakeImage = async (
  bytes: Uint8Array,
  type: 'image/jpeg' | 'image/png',
): Promise<Result<Uint8Array, FileError>> => {
  engine ??= loadEngine();
  const vips = await engine;
  const options = { access: 'sequential', fail_on: 'error' } as const;
  const scans = type === 'image/jpeg' ? countScans(bytes, mostScans) : 1;
  const read = type === 'image/png' ? withoutTexts(bytes) : bytes;
  const madeAt = (Q: number) =>
    freed((freeLater) => {
      const image = freeLater(
        type === 'image/jpeg'
          ? vips.Image.jpegloadBuffer(read, options)
          : vips.Image.pngloadBuffer(read, options),
      );
      const error = refusal(image, scans);
      if (error) return err(error);
      const opaque = image.hasAlpha()
        ? freeLater(image.flatten({ background: [white(image)] }))
        : image;
      return ok(upright(opaque, freeLater).jpegsaveBuffer({ Q, keep: 'none' }));
    });
  const made = madeAt(quality);
  return made.ok && made.value.length > mostFileBytes ? madeAt(lowQuality) : made;
};
