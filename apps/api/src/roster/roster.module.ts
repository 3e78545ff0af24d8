import { Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index';
import { RosterImportRow, RosterMappingRow } from './roster-import.entity';
import { RosterImportsController } from './roster-imports.controller';
import { RosterImports } from './roster-imports.service';

const HOUR = 3_600_000;

@Module({
  imports: [PeopleModule, TypeOrmModule.forFeature([RosterImportRow, RosterMappingRow])],
  controllers: [RosterImportsController],
  providers: [RosterImports],
  exports: [RosterImports],
})
export class RosterModule implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly imports: RosterImports) {}

  onModuleInit(): void {
    // A database that is away now is there in an hour.
    this.timer = setInterval(() => void this.imports.forget().catch(() => undefined), HOUR);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
