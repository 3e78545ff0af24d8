import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ItinerariesController } from './itineraries.controller';
import { Itineraries } from './itineraries.service';
import { ItineraryRow } from './itinerary.entity';
import { ReleasedItineraries } from './released-itineraries';

@Module({
  imports: [TypeOrmModule.forFeature([ItineraryRow])],
  controllers: [ItinerariesController],
  providers: [Itineraries, ReleasedItineraries],
  exports: [Itineraries, ReleasedItineraries],
})
export class VisitsModule {}
