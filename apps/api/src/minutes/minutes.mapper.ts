import type { RemarkDto } from '@yicheng/contracts';
import type { RemarkRow } from './remark.entity';

export const toRemarkDto = (row: RemarkRow): RemarkDto => ({
  id: row.id,
  ...(row.speakerId === null ? {} : { speakerId: row.speakerId }),
  ...(row.saidAt === null
    ? {}
    : {
        said: {
          ...(row.saidItemId === null ? {} : { itemId: row.saidItemId }),
          ...(row.saidStopId === null ? {} : { stopId: row.saidStopId }),
          at: row.saidAt,
        },
      }),
  about: row.about,
  text: row.text,
  form: row.form,
  ...(row.speakerName === null ? {} : { speakerName: row.speakerName }),
  ...(row.unit === null ? {} : { unit: row.unit }),
  ...(row.post === null ? {} : { post: row.post }),
  ...(row.recordedBy === null ? {} : { recordedBy: row.recordedBy }),
  version: row.version,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});
