import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip as its maker wants it told; whatever is not given is the truth. */
export type RawEntry = {
  name: string;
  data: Buffer | string;
  /** 0 stored, 8 deflated (unless told), or a number that means nothing. */
  method?: number;
  /** Bit 0: encrypted; bit 11 (set unless told): the name is UTF-8. */
  flags?: number;
  crc?: number;
  compressedSize?: number;
  uncompressedSize?: number;
  /** Unix mode, e.g. 0o120777 for a symbolic link. */
  mode?: number;
  /** The table points at the data of the entry with this index instead of at its own. */
  dataOf?: number;
  extra?: Buffer;
};

export type RawOptions = {
  /** Number of entries the end of the archive tells. */
  count?: number;
  /** Bytes before the archive. */
  prefix?: Buffer;
};

const UTF8 = 0x800;
const MADE_BY_UNIX = (3 << 8) | 20;

/** A zip written byte by byte, because no library writes wrong ones. */
export function rawZip(entries: readonly RawEntry[], { count, prefix = Buffer.alloc(0) }: RawOptions = {}): Buffer {
  const parts: Buffer[] = [prefix];
  const offsets: number[] = [];
  let at = prefix.length;
  const push = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  const told = entries.map(tell);
  for (const [index, entry] of told.entries()) {
    const reused = entries[index]?.dataOf;
    offsets.push(reused === undefined ? at : (offsets[reused] ?? 0));
    if (reused === undefined) push(Buffer.concat([localHeader(entry), entry.name, entry.extra, entry.bytes]));
  }
  const start = at;
  for (const [index, entry] of told.entries()) {
    push(Buffer.concat([centralHeader(entry, offsets[index] ?? 0), entry.name, entry.extra]));
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count ?? entries.length, 8);
  end.writeUInt16LE(count ?? entries.length, 10);
  end.writeUInt32LE(at - start, 12);
  end.writeUInt32LE(start, 16);
  push(end);
  return Buffer.concat(parts);
}

type Told = Required<Pick<RawEntry, 'method' | 'flags' | 'crc' | 'compressedSize' | 'uncompressedSize' | 'mode'>> & {
  name: Buffer;
  bytes: Buffer;
  extra: Buffer;
};

function tell(entry: RawEntry): Told {
  const data = Buffer.from(entry.data);
  const method = entry.method ?? 8;
  const bytes = method === 8 ? deflateRawSync(data) : data;
  return {
    name: Buffer.from(entry.name),
    bytes,
    method,
    flags: entry.flags ?? UTF8,
    crc: entry.crc ?? crc32(data),
    compressedSize: entry.compressedSize ?? bytes.length,
    uncompressedSize: entry.uncompressedSize ?? data.length,
    mode: entry.mode ?? 0o100644,
    extra: entry.extra ?? Buffer.alloc(0),
  };
}

function localHeader(entry: Told): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeFacts(header, entry, 6);
  return header;
}

function centralHeader(entry: Told, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(MADE_BY_UNIX, 4);
  header.writeUInt16LE(20, 6);
  writeFacts(header, entry, 8);
  header.writeUInt32LE((entry.mode << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** Flags, method, time, checksum, sizes and lengths stand in both headers in the same order. */
function writeFacts(header: Buffer, entry: Told, at: number): void {
  header.writeUInt16LE(entry.flags, at);
  header.writeUInt16LE(entry.method, at + 2);
  header.writeUInt32LE(0x5c78_0000, at + 4);
  header.writeUInt32LE(entry.crc, at + 8);
  header.writeUInt32LE(entry.compressedSize, at + 12);
  header.writeUInt32LE(entry.uncompressedSize, at + 16);
  header.writeUInt16LE(entry.name.length, at + 20);
  header.writeUInt16LE(entry.extra.length, at + 22);
}
