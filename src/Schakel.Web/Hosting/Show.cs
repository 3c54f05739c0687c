// SPDX-License-Identifier: EUPL-1.2
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Schakel.Web.Hosting;

/// <summary>Answers with a page.</summary>
internal static class Show
{
    /// <summary>A page with what it needs, as an object with its parameters by name.</summary>
    // As any result: what compiles the routes cannot see the types of pages, which are compiled beside it.
    public static IResult Page<TPage>(object? parameters = null, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters is null ? new Dictionary<string, object?>() : parameters as IReadOnlyDictionary<string, object?> ?? Named(parameters))
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

    private static Dictionary<string, object?> Named(object parameters) => parameters.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(property => property.Name, property => property.GetValue(parameters));
}
