import { mark } from '#shared/web/assets/mark.ts';
import type { Pixel } from './png.ts';

const between = (low: number, value: number, high: number): number =>
  Math.min(high, Math.max(low, value));

type Point = readonly [x: number, y: number];

/** How far a point is from a line between two others, in units of the mark. */
const distance = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const along = between(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 1);
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
};

const toLine = (point: Point): number =>
  Math.min(
    ...mark.points.slice(1).map((end, index) => distance(point, mark.points[index] ?? end, end)),
  );

/** How far a point is outside the square with its round corners; negative inside. */
const toSquare = ([x, y]: Point): number => {
  const half = mark.size / 2;
  const [dx, dy] = [Math.abs(x - half), Math.abs(y - half)].map((d) => d - half + mark.corner);
  return Math.hypot(Math.max(dx ?? 0, 0), Math.max(dy ?? 0, 0)) - mark.corner;
};

/**
 * The mark drawn `size` pixels large, with its upper left corner at (`left`, `top`); on nothing, or
 * on a ground without end.
 */
export const drawnMark =
  (size: number, { left, top, isOnGround }: { left: number; top: number; isOnGround: boolean }) =>
  (x: number, y: number): Pixel => {
    const scale = mark.size / size;
    const point: Point = [(x + 0.5 - left) * scale, (y + 0.5 - top) * scale];
    // A pixel that an edge goes through has a part of both colours.
    const covered = (outside: number): number => between(0, 0.5 - outside / scale, 1);
    const isNear = point.every((at) => at >= 0 && at <= mark.size);
    const line = isNear ? covered(toLine(point) - mark.width / 2) : 0;
    const [red = 0, green = 0, blue = 0] = mark.ground.map((ground, channel) =>
      Math.round(ground + ((mark.line[channel] ?? ground) - ground) * line),
    );
    return [red, green, blue, isOnGround ? 255 : Math.round(255 * covered(toSquare(point)))];
  };
