import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/index';

/** When a document was last made and from what state of the data: what tells a printed copy that is out of date. */
@Entity('document_copy')
export class DocumentCopy {
  @PrimaryColumn('uuid')
  meetingId!: string;

  @PrimaryColumn('text')
  kind!: string;

  /** SHA-256 of the data it shows. */
  @Column('bytea')
  digest!: Buffer;

  @InstantColumn()
  madeAt!: string;

  @Column('int')
  pages!: number;
}
