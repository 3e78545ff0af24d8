import { deflateRawSync } from 'node:zlib';

/** Files that are called a roster and are none. */
export const oddFiles = (): { name: string; buffer: Buffer; says: readonly [chinese: string, english: string] }[] => [
  {
    name: 'photo.xlsx',
    buffer: Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(4096)]),
    says: ['这不是表格文件，只是扩展名像：请选 .xlsx 或 .csv。', 'choose an .xlsx or .csv.'],
  },
  {
    name: 'locked.xlsx',
    buffer: Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    says: ['文件有打开密码：去掉密码另存后再选。', 'The file has a password: save it without one and choose that.'],
  },
  {
    name: 'bomb.xlsx',
    buffer: zeros(60 * 1024 * 1024),
    says: ['只留名单那一张表，另存后再选。', 'keep only the sheet with the roster, save that and choose it.'],
  },
  {
    name: 'big.xlsx',
    buffer: Buffer.alloc(50_000_000, 65),
    says: ['文件超过 10 MB：只留名单那一张表', 'larger than 10 MB: keep only the sheet with the roster'],
  },
];

/** A zip of one workbook entry that is small as it travels and this many zeros when unpacked. */
function zeros(size: number): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const data = deflateRawSync(Buffer.alloc(size));
  const entry = (length: number, signature: string, method: number, sizes: number): Buffer => {
    const header = Buffer.alloc(length);
    header.write(signature, 'latin1');
    header.writeUInt16LE(20, method - 4);
    header.writeUInt16LE(8, method);
    header.writeUInt32LE(data.length, sizes);
    header.writeUInt32LE(size, sizes + 4);
    header.writeUInt16LE(name.length, sizes + 8);
    return header;
  };
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([
    entry(30, 'PK\u0003\u0004', 8, 18),
    name,
    data,
    entry(46, 'PK\u0001\u0002', 10, 20),
    name,
    end,
  ]);
}
