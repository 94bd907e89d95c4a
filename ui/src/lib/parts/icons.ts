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
  type Icon,
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
import type { ClaimKind, Stance, Status, TravelBy } from '../../ipc';

export const KIND_ICONS: Record<ClaimKind, typeof Icon> = {
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

export const STATUS_ICONS: Record<Status, typeof Icon> = {
  supported: Check,
  refuted: X,
  conflicting: Split,
  not_enough_evidence: CircleDashed
};

export const STANCE_ICONS: Record<Stance, typeof Icon> = {
  supports: Check,
  refutes: X,
  insufficient: CircleDashed,
  irrelevant: Minus
};

export const MODE_ICONS: Record<TravelBy, typeof Icon> = {
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
