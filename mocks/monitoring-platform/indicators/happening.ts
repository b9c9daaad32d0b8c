/** Landed tables whose records happen at a time, and the column that says when. */
export const happening: Readonly<Record<string, string>> = {
  landed_evaluation: 'occurred_time',
  landed_service_case: 'accepted_time',
  landed_service_evaluation: 'evaluated_time',
  landed_data_item_call: 'called_time',
  landed_infrastructure_sample: 'sampled_time',
  landed_reachability_sample: 'sampled_time',
  landed_attack: 'occurred_time',
  landed_vulnerability: 'discovered_time',
  landed_security_event: 'occurred_time',
};
