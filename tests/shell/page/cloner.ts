/** What the two worlds do differently: bytes to text and back. */
export interface Base64 {
  readonly toText: (bytes: Uint8Array) => string;
  readonly toBytes: (text: string) => Uint8Array;
}

export interface Cloner {
  /** Throws Electron's `An object could not be cloned.` for what a structured clone refuses. */
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

/**
 * Structured clone over text, for arguments and answers between the page and main. Plain JSON stays JSON; anything else becomes
 * arrays `[tag, …]`, in which `['@', n]` is the n-th object again (so cycles and shared objects survive).
 *
 * Its source text is also put into the page: it must not use anything from outside itself.
 */
export function makeCloner(base64: Base64): Cloner {
  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };
  const errorNames = ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];
  const views = [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
  ];
  type Bag = Record<string, unknown>;

  /** Objects of the host (nodes, promises, weak maps, ports) have a native class between themselves and Object. */
  function isPlain(value: object): boolean {
    for (let above: unknown = Object.getPrototypeOf(value); above !== null;) {
      if (above === Object.prototype) return true;
      const maker = Object.getOwnPropertyDescriptor(above, 'constructor')?.value as unknown;
      const name = typeof maker === 'function' ? maker.name : '';
      const native = typeof maker === 'function' && String(maker).includes('[native code]');
      if (native && name !== 'Object') return false;
      above = Object.getPrototypeOf(above);
    }
    return true;
  }

  function isJson(value: unknown, seen: Set<object>): boolean {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
    if (typeof value !== 'object' || seen.has(value)) return false;
    seen.add(value);
    if (Array.isArray(value)) {
      return Object.keys(value).length === value.length && value.every((one) => isJson(one, seen));
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if ((prototype !== Object.prototype && prototype !== null) || 'toJSON' in value) return false;
    return Object.values(value).every((one) => isJson(one, seen));
  }

  function encode(value: unknown): string {
    return isJson(value, new Set()) ? `J${JSON.stringify(value)}` : `T${JSON.stringify(tagged(value))}`;
  }

  function tagged(root: unknown): unknown {
    const numbers = new Map<object, number>();
    const fields = (value: object): Bag => {
      const bag: Bag = {};
      for (const key of Object.keys(value)) {
        // Not an assignment: `__proto__` is a name like any other here.
        Object.defineProperty(bag, key, { value: write((value as Bag)[key]), enumerable: true });
      }
      return bag;
    };
    const bytesOf = (value: ArrayBuffer): string => base64.toText(new Uint8Array(value));

    function write(value: unknown): unknown {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
      if (value === undefined) return ['u'];
      if (typeof value === 'bigint') return ['b', String(value)];
      if (typeof value === 'number') {
        if (Object.is(value, -0)) return ['n', '-0'];
        return Number.isFinite(value) ? value : ['n', String(value)];
      }
      if (typeof value !== 'object') return refuse();
      const before = numbers.get(value);
      if (before !== undefined) return ['@', before];
      numbers.set(value, numbers.size);
      return writeObject(value);
    }

    function writeObject(value: object): unknown {
      if (Array.isArray(value)) {
        const holes = Object.keys(value).length !== value.length;
        return holes ? ['h', value.length, fields(value)] : ['a', ...value.map(write)];
      }
      if (value instanceof Date) return ['d', write(value.getTime())];
      if (value instanceof RegExp) return ['r', value.source, value.flags];
      if (value instanceof Map) return ['m', ...[...value].map(([k, v]) => [write(k), write(v)])];
      if (value instanceof Set) return ['s', ...[...value].map(write)];
      if (value instanceof ArrayBuffer) return ['B', bytesOf(value)];
      if (value instanceof DataView) return ['V', write(value.buffer), value.byteOffset, value.byteLength];
      if (ArrayBuffer.isView(value)) return writeView(value);
      if (value instanceof Error) {
        const { name, message, stack } = value;
        const known = errorNames.includes(name) ? name : 'Error';
        return ['e', known, message, stack ?? '', 'cause' in value ? [write(value.cause)] : []];
      }
      if (value instanceof Boolean || value instanceof Number || value instanceof String) {
        return ['P', write(value.valueOf())];
      }
      return isPlain(value) ? ['o', fields(value)] : refuse();
    }

    function writeView(view: ArrayBufferView): unknown {
      const kind = views.findIndex((one) => view instanceof one);
      if (kind < 0 || !(view.buffer instanceof ArrayBuffer)) return refuse();
      // Node's small Buffers lie in a shared pool, of which only their own part may travel.
      const own = view.buffer.byteLength > view.byteLength && kind === 1;
      const buffer = own
        ? view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength)
        : view.buffer;
      const length = (view as Uint8Array).length;
      return ['v', kind, write(buffer), own ? 0 : view.byteOffset, length];
    }

    return write(root);
  }

  function decode(text: string): unknown {
    const tree = JSON.parse(text.slice(1)) as unknown;
    if (text.startsWith('J')) return tree;
    const made: unknown[] = [];
    const keep = <T>(value: T): T => {
      made.push(value);
      return value;
    };
    const fill = (target: object, bag: Bag): void => {
      for (const key of Object.keys(bag)) {
        const value = read(bag[key]);
        Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
      }
    };
    /** A value made from its parts keeps the number it got before its parts were read. */
    const later = <T>(make: () => T): T => {
      const place = made.push(undefined) - 1;
      const value = make();
      made[place] = value;
      return value;
    };

    function read(node: unknown): unknown {
      if (!Array.isArray(node)) return node;
      const [tag, ...parts] = node as [string, ...unknown[]];
      const [first, second, third, fourth] = parts;
      switch (tag) {
        case 'u':
          return undefined;
        case 'b':
          return BigInt(first as string);
        case 'n':
          return Number(first);
        case '@':
          return made[first as number];
        case 'a': {
          const list = keep<unknown[]>([]);
          for (const one of parts) list.push(read(one));
          return list;
        }
        case 'h': {
          const list = keep(new Array<unknown>(first as number));
          fill(list, second as Bag);
          return list;
        }
        case 'o': {
          const bag = keep({});
          fill(bag, first as Bag);
          return bag;
        }
        case 'd':
          return keep(new Date(read(first) as number));
        case 'r':
          return keep(new RegExp(first as string, second as string));
        case 'm': {
          const map = keep(new Map());
          for (const [key, value] of parts as [unknown, unknown][]) map.set(read(key), read(value));
          return map;
        }
        case 's': {
          const set = keep(new Set());
          for (const one of parts) set.add(read(one));
          return set;
        }
        case 'B':
          return keep(new Uint8Array(base64.toBytes(first as string)).buffer);
        case 'V':
          return later(() => new DataView(read(first) as ArrayBuffer, second as number, third as number));
        case 'v': {
          const View = views[first as number] ?? Uint8Array;
          return later(() => new View(read(second) as ArrayBuffer, third as number, fourth as number));
        }
        case 'e':
          return readError(parts as [string, string, string, unknown[]]);
        case 'P':
          return keep(Object(read(first)) as object);
        default:
          throw new Error(`unknown tag ${tag}`);
      }
    }

    function readError([name, message, stack, cause]: [string, string, string, unknown[]]): Error {
      const classes: Record<string, ErrorConstructor> = {
        EvalError,
        RangeError,
        ReferenceError,
        SyntaxError,
        TypeError,
        URIError,
      };
      const error = keep(new (classes[name] ?? Error)(message));
      Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true });
      if (cause.length > 0) {
        const value = read(cause[0]);
        Object.defineProperty(error, 'cause', { value, writable: true, configurable: true });
      }
      return error;
    }

    return read(tree);
  }

  return { encode, decode };
}
