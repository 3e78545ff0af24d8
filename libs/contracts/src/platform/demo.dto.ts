/** Somebody who may sign in to the demo workspace; the password is public on purpose. */
export class DemoUserDto {
  /** `organizer`, `secretary` or `admin`. */
  role!: string;
  name!: string;
  email!: string;
  password!: string;
}

/** A pass link of the demo meeting. */
export class DemoPassDto {
  /** `liaison`, `captain`, `speaker` or `attendee`. */
  role!: string;
  name!: string;
  /** Opens the phone application as this person. */
  url!: string;
  /** The last four digits of the person's phone, where a new device is asked for them. */
  last4?: string;
}

/** How to look around in the demo workspace. */
export class DemoDto {
  users!: DemoUserDto[];
  passes!: DemoPassDto[];
}
