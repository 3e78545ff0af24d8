/** A stored picture of a meeting. */
export class FileDto {
  id!: string;
  /** Pixels. */
  width!: number;
  height!: number;
  /** Bytes. */
  size!: number;
  createdAt!: string;
}
