import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public } from './access/access.decorators';
import { Problem } from './problems/problem';

/** Whether the server can do its work. */
export class HealthDto {
  status!: 'ok';
}

@Controller('api/health')
@ApiExcludeController()
export class HealthController {
  constructor(private readonly database: DataSource) {}

  /** `ok`, or 503 while the database is away. */
  @Get()
  @HttpCode(200)
  @Public()
  async health(): Promise<HealthDto> {
    try {
      await this.database.query('SELECT 1');
      return { status: 'ok' };
    } catch {
      throw new Problem(503, 'database-away', 'The database cannot be reached.', { retryAfter: 2 });
    }
  }
}
