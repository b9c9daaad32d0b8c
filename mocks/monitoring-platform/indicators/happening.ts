/** Landed tables whose records happen at a time, and the columns that say when; a case belongs to the day it was completed on, too. */
export const happening: Readonly<Record<string, readonly [string, ...string[]]>> = {
  landed_evaluation: ['occurred_time'],
  landed_service_case: ['accepted_time', 'completed_time'],
  landed_service_evaluation: ['evaluated_time'],
  landed_data_item_call: ['called_time'],
  landed_infrastructure_sample: ['sampled_time'],
  landed_reachability_sample: ['sampled_time'],
  landed_attack: ['occurred_time'],
  landed_vulnerability: ['discovered_time'],
  landed_security_event: ['occurred_time'],
};
