/**
 * As much of koffi as is used here: calls into libraries of the system, described in words of C. Its own typings would
 * make an optional dependency one that the compiler needs.
 */
export interface Koffi {
  load(path: string): {
    func(convention: string, name: string, result: string, given: readonly unknown[]): Foreign;
  };
  struct(members: Readonly<Record<string, unknown>>): Shape;
  /** A structure without gaps. */
  pack(members: Readonly<Record<string, unknown>>): Shape;
  array(of: string, length: number): Shape;
  pointer(to: string | Shape): Shape;
  /** What is written by the other side alone, and what by both. */
  out(shape: Shape): Shape;
  inout(shape: Shape): Shape;
  sizeof(shape: Shape): number;
}

interface Shape {
  readonly size: number;
}

export interface Foreign {
  (...given: readonly unknown[]): unknown;
  /** Takes a last one: `(error, result) => void`. */
  async(...given: readonly unknown[]): void;
}
