/** Local time without a zone; only beside the GMT one is there an offset. */
const pickedUp = {
  location: {
    address: { city: 'Portland', stateProvince: 'OR', countryCode: 'US', country: 'US' },
    slic: '9711',
  },
  status: { type: 'I', description: 'Arrived at Facility ', code: 'AR', statusCode: '005' },
  date: '20260302',
  time: '213115',
  gmtDate: '20260303',
  gmtOffset: '-08:00',
  gmtTime: '05:31:15',
};

/** The answer to one tracking number. */
export function tracked(inquiryNumber: string): object {
  const parcel = {
    trackingNumber: inquiryNumber,
    deliveryDate: [{ type: 'SDD', date: '20260304' }],
    activity: [pickedUp],
    currentStatus: { description: 'On the Way', code: '005' },
    service: { code: '518', levelCode: '003', description: 'UPS Ground' },
    weight: { unitOfMeasurement: 'LBS', weight: '2.00' },
    packageCount: 1,
  };
  return {
    trackResponse: {
      shipment: [{ inquiryNumber, package: [parcel], userRelation: ['MYCHOICE_HOME'] }],
    },
  };
}
