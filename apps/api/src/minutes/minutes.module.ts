import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { neededBy, PeopleModule, PersonUses } from '../people/index';
import { RemarkRow } from './remark.entity';
import { RemarksController } from './remarks.controller';
import { Remarks } from './remarks.service';

@Module({
  imports: [PeopleModule, TypeOrmModule.forFeature([RemarkRow])],
  controllers: [RemarksController],
  providers: [Remarks],
  exports: [Remarks],
})
export class MinutesModule implements OnModuleInit {
  constructor(private readonly people: PersonUses) {}

  onModuleInit(): void {
    this.people.register(
      'is quoted',
      neededBy('SELECT speaker_id AS id FROM remark WHERE meeting_id = $1 AND speaker_id = ANY($2)'),
    );
  }
}
