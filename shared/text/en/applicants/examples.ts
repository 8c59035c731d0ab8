/** An example of each long answer, for people who have never applied for anything like this. */
export const examples = {
  title: 'See an example',
  note: 'Do not copy this example. Use your own words.',
  workAndProjects:
    'I lead the team that runs the traffic control centre of our city. Since 2021 we have connected 120 traffic lights and given bus operators live data. I planned the project, chose the supplier with our purchasing office and trained 15 colleagues.',
  cityChallenge:
    'Parts of our city flood every rainy season. We have 14 water level sensors, but their data is in 3 systems, and warnings reach residents too late. We want one system that warns people by text message at least one hour before.',
  planOnReturn:
    'Within one month I will present what I learned to our mayor and the heads of 4 departments. With the water office I will then write a plan for one shared warning system. We will test it in 2 districts before the next rainy season.',
};
