import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RemarkRow } from './remark.entity';
import { RemarksController } from './remarks.controller';
import { Remarks } from './remarks.service';

@Module({
  imports: [TypeOrmModule.forFeature([RemarkRow])],
  controllers: [RemarksController],
  providers: [Remarks],
  exports: [Remarks],
})
export class MinutesModule {}
