// For `npm run test:properties`: each property is tried with so many cases, unless somebody asks for another number.
process.env.PROPERTY_RUNS ??= '200';
