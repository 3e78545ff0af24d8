import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgendaModule } from '../agenda/index';
import { PeopleModule } from '../people/index';
import { VisitsModule } from '../visits/index';
import { DocumentCopy } from './document-copy.entity';
import { DocumentsController } from './documents.controller';
import { Documents } from './documents.service';
import { HandbookFacts } from './handbook-facts';
import { Typesetter } from './typesetter';

@Module({
  imports: [TypeOrmModule.forFeature([DocumentCopy]), AgendaModule, PeopleModule, VisitsModule],
  controllers: [DocumentsController],
  providers: [Documents, HandbookFacts, Typesetter],
})
export class DocumentsModule {}
