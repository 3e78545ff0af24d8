import { Injectable } from '@nestjs/common';
import type { ProgrammeVehicleDto } from '@yicheng/contracts';
import type { Vehicle } from '@yicheng/domain';
import { DataSource } from 'typeorm';
import type { ReleaseRow } from '../agenda/index';
import { AssignmentRow, VehicleRow } from '../people/index';

/** A vehicle as its passengers see it, and who answers for it. */
export interface Ride {
  shown: ProgrammeVehicleDto;
  captainIds: string[];
}

/** Who rides in what. */
@Injectable()
export class Rides {
  constructor(private readonly database: DataSource) {}

  /** The vehicle somebody is assigned to, as it was released; as it is now, if the release did not know it yet. */
  async vehicleOf(
    meetingId: string,
    vehicleId: string | null | undefined,
    release: ReleaseRow,
  ): Promise<Ride | undefined> {
    if (!vehicleId) return undefined;
    const released = release.vehicles.find(vehicle => vehicle.id === vehicleId) as Partial<Vehicle> | undefined;
    const { manager } = this.database;
    const row = released?.number ? undefined : await manager.findOneBy(VehicleRow, { id: vehicleId, meetingId });
    const source = released?.number ? released : row;
    if (!source?.number) return undefined;
    const { number, plate, driver, driverPhone, captainIds = [] } = source;
    const people = await manager.countBy(AssignmentRow, { meetingId, vehicleId });
    return {
      captainIds,
      shown: {
        id: vehicleId,
        number,
        ...(plate && { plate }),
        ...(source.class && { class: source.class }),
        ...(driver && { driver }),
        ...(driverPhone && { driverPhone }),
        people,
      },
    };
  }
}
