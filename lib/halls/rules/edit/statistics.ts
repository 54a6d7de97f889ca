import type { Plan, SeatFlag } from "../plan.ts";

export type PlanStatistics = {
  /** Seats and standing places. */
  capacity: number;
  seats: number;
  places: number;
  tables: number;
  rows: number;
  categories: { code: string; seats: number; places: number }[];
  flags: Record<SeatFlag, number>;
  sections: { code: string; rows: number; seats: number }[];
};

export declare function planStatistics(plan: Plan): PlanStatistics;
