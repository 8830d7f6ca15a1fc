import { json, tagList } from '../change.ts';
import { ignored, none, resource, type Table } from '../table.ts';

/** AWS Resource Groups and AWS Resource Explorer. */
export const resourceGroups = (): readonly Table[] => [
  resource('aws_resourceexplorer2_index', 'AWS::ResourceExplorer2::Index', {
    region: ignored,
    tags: 'Tags',
    timeouts: ignored,
    type: 'Type',
  }),
  resource('aws_resourceexplorer2_view', 'AWS::ResourceExplorer2::View', {
    default_view: ignored,
    filters: {
      block: 'Filters',
      attributes: {
        filter_string: 'FilterString',
      },
    },
    included_property: {
      blocks: 'IncludedProperties',
      attributes: {
        name: 'Name',
      },
    },
    name: 'ViewName',
    region: ignored,
    scope: 'Scope',
    tags: 'Tags',
  }),
  resource('aws_resourcegroups_group', 'AWS::ResourceGroups::Group', {
    configuration: {
      blocks: 'Configuration',
      attributes: {
        parameters: {
          blocks: 'Parameters',
          attributes: {
            name: 'Name',
            values: 'Values',
          },
        },
        type: 'Type',
      },
    },
    description: 'Description',
    id: ignored,
    name: 'Name',
    region: ignored,
    resource_query: {
      block: 'ResourceQuery',
      attributes: {
        query: { to: 'Query', by: json },
        type: 'Type',
      },
    },
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  ...none('aws_resourcegroups_resource'),
];
