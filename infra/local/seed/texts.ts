/** What invented applicants write; `{city}` is theirs. */
export const departments = [
  'Smart City Division',
  'E-Government Bureau',
  'Information Technology Department',
  'Urban Planning Office',
  'Transport and Mobility Authority',
  'Digital Services Unit',
  'Data and Statistics Office',
  'Office of the Mayor',
  'Public Works Department',
] as const;

export const positions = [
  'Director',
  'Deputy Director',
  'Head of Division',
  'Chief Information Officer',
  'Project Manager',
  'Senior Engineer',
  'Team Leader',
  'Adviser to the Mayor',
] as const;

export const works = [
  'I lead the team that put the permits of {city} on-line. Since 2019 citizens have been able to apply for a building permit, pay its fee and see its state without coming to an office.',
  'In {city} I am responsible for the traffic control centre. We have connected 240 junctions and publish the travel times of our buses as open data every minute.',
  'My office runs the citizens’ complaint line of {city}. We answer about 900 requests a day and have cut the time until the first answer from nine days to two.',
  'I coordinate the sensor network of {city}: air quality, flood levels and street lights. The measurements are shared with the university and with the fire brigade.',
] as const;

export const challenges = [
  'The departments of {city} keep their data apart. A family that moves house has to tell six offices, and each of them asks for the same papers again, which costs everybody a day.',
  'During the rainy season large parts of {city} are under water. We have measurements, but no way to warn people in time, least of all those who have no smartphone.',
  'Half of our population works in the informal economy. Services on the internet do not reach them, so we need counters, telephones and people who can explain.',
  'The traffic of {city} has doubled in ten years. There is no room for new roads, so we have to use what we have better and make buses worth taking.',
] as const;

export const plans = [
  'I will write a plan for the first two shared registers of {city}, agree on it with the heads of department within three months, and report to the mayor after half a year.',
  'After my return I will hold a workshop for the twelve districts of {city}, and begin a pilot with one of them that uses what I have seen in Korea.',
  'I want to adapt the early warning that is shown in the programme to {city}, together with the radio stations, and test it before the next rainy season begins.',
  'My team will publish the timetables and positions of all buses of {city} in an open format, and measure after a year how many people have changed from the car.',
] as const;

export const earlier = [
  'WeGO General Assembly 2015 in Chengdu.',
  'A World Bank course on open data, on-line, in 2016.',
  'NIA training on e-government, Seoul, 2014.',
] as const;

export const times = [
  'Mornings until 11:00, my own time.',
  'Monday to Thursday after 14:00.',
  'Any day but Friday.',
] as const;
