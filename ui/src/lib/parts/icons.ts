/** One icon for each kind, status, stance and means of travel: a shape beside every colour. */
import {
  Award,
  Bike,
  Briefcase,
  Bus,
  CalendarDays,
  CarFront,
  Check,
  CircleDashed,
  Footprints,
  Hash,
  MapPin,
  Minus,
  PartyPopper,
  Plane,
  Quote,
  Rocket,
  Route,
  Ship,
  Split,
  TrainFront,
  Users,
  X
} from '@lucide/svelte';
import type { Component } from 'svelte';
import type { ClaimKind, Stance, Status, TravelBy } from '../../ipc';

/** What all icons take. */
export type Sign = Component<{
  size?: number | string;
  strokeWidth?: number | string;
  'aria-hidden'?: 'true';
}>;

export const KIND_ICONS: Record<ClaimKind, Sign> = {
  meeting_date: CalendarDays,
  meeting_location: MapPin,
  meeting_attendees: Users,
  travel_mode: Route,
  quotation: Quote,
  precedence: Award,
  anniversary: PartyPopper,
  office: Briefcase,
  quantity: Hash
};

export const STATUS_ICONS: Record<Status, Sign> = {
  supported: Check,
  refuted: X,
  conflicting: Split,
  not_enough_evidence: CircleDashed
};

export const STANCE_ICONS: Record<Stance, Sign> = {
  supports: Check,
  refutes: X,
  insufficient: CircleDashed,
  irrelevant: Minus
};

export const MODE_ICONS: Record<TravelBy, Sign> = {
  train: TrainFront,
  plane: Plane,
  helicopter: Plane,
  ship: Ship,
  car: CarFront,
  bus: Bus,
  motorcycle: Bike,
  bicycle: Bike,
  on_foot: Footprints,
  spacecraft: Rocket,
  other: Route
};
