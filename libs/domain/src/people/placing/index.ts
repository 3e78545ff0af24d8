export { type PersonToPlace, isLeader, type OpenPlace, type Placing, type UnplacedReason } from './placing';
export { type OpenRoom, proposeRooms } from './propose-rooms';
export { proposeSeats, type SeatPlan } from './propose-seats';
export { proposeTables } from './propose-tables';
export { proposeVehicles } from './propose-vehicles';
