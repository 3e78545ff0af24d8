import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda/index';
import { MeetingsModule } from '../meetings/index';
import { PeopleModule } from '../people/index';
import { VisitsModule } from '../visits/index';
import { Contacts } from './contacts.service';
import { MeController } from './me.controller';
import { Programmes } from './programmes.service';
import { Replies } from './replies.service';
import { RepliesController } from './replies.controller';
import { Rides } from './rides.service';

@Module({
  imports: [MeetingsModule, PeopleModule, AgendaModule, VisitsModule],
  controllers: [MeController, RepliesController],
  providers: [Contacts, Programmes, Replies, Rides],
  exports: [Programmes, Replies],
})
export class RegistrationModule {}
